/**
 * True where a user has just installed the extension: no update of it or of the browser, not loaded from a folder by
 * a developer or a test, and not put there by an organisation, whose users did not ask for it.
 */
export function isFirstInstall(reason: string, installType: string): boolean {
  return reason === 'install' && installType !== 'development' && installType !== 'admin';
}
