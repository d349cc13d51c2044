/** The one host that the extension may ask, and only when the user turned updates on. */
export const UPDATE_HOST = 'data.trade.gov';
/** What the user is asked to permit. */
export const UPDATE_PERMISSION = { origins: [`https://${UPDATE_HOST}/*`] };
