/** Scripts for the browser's own context. What they call is what Firefox's menus, shortcuts and address bar call. */

/** `args`: the extension's host and a `Deed`; gives what was suggested for a keyword. */
export const PERFORM = `
  const [host, deed] = args;
  const { extension } = WebExtensionPolicy.getByHostname(host);
  const tab = deed.tab === undefined ? undefined : extension.tabManager.get(deed.tab).nativeTab;
  if (deed.do === 'button') {
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const window = tab.ownerDocument.defaultView;
    window.gBrowser.selectedTab = tab;
    await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
    // What is asked of another tab before the popup stands takes the focus and closes it.
    await new Promise((resolve) => window.setTimeout(resolve, 500));
  }
  if (deed.do === 'command') extension.shortcuts.onCommand(deed.name);
  if (deed.do === 'menu') {
    const { item, selectionText, linkUrl, srcUrl } = deed;
    extension.tabManager.addActiveTabPermission(tab);
    extension.emit('webext-menu-menuitem-click', {
      menuItemId: item, editable: false, modifiers: [], frameId: 0, pageUrl: tab.linkedBrowser.currentURI.spec,
      ...(selectionText && { selectionText }), ...(linkUrl && { linkUrl }), ...(srcUrl && { srcUrl }),
    }, tab);
  }
  if (deed.do !== 'keyword') return [];
  const { ExtensionSearchHandler } = ChromeUtils.importESModule('resource://gre/modules/ExtensionSearchHandler.sys.mjs');
  if (deed.enter) {
    ExtensionSearchHandler.handleInputEntered('lens', 'lens ' + deed.text, 'current');
    return [];
  }
  return new Promise((resolve) => ExtensionSearchHandler.handleSearch(
    { keyword: 'lens', text: 'lens ' + deed.text, inPrivateWindow: false },
    (lines) => resolve(lines.map(({ description }) => description)),
  ));`;

/** Gives the addresses of all tabs and of an extension's open sidebar. */
export const OPEN_ADDRESSES = `
  return Array.from(Services.wm.getEnumerator('navigator:browser'))
    .flatMap(({ gBrowser, SidebarController: { isOpen, browser } }) => [
      ...gBrowser.browsers,
      ...(isOpen ? browser.contentDocument.querySelectorAll('browser') : []),
    ])
    .flatMap(({ currentURI }) => currentURI?.spec ?? []);`;

/** `args`: the extension's host, the origins, and whether it may reach them. */
export const GRANT_SITES = `
  const [host, origins, granted] = args;
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { extension } = WebExtensionPolicy.getByHostname(host);
  await ExtensionPermissions[granted ? 'add' : 'remove'](extension.id, { permissions: [], origins }, extension);`;
