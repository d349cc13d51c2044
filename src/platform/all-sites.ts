/** Access to every site, which a browser or its user may withhold although the manifest asks for it. */
export const ALL_SITES = { origins: ['http://*/*', 'https://*/*'] };
