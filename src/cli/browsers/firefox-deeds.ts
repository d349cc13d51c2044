/** Scripts for the browser's own context. What they call is what Firefox's menus, shortcuts and address bar call. */

/** `args`: the extension's host and a `Deed`; gives what was suggested for a keyword. */
export const PERFORM = `
  const [host, deed] = args;
  const { extension } = WebExtensionPolicy.getByHostname(host);
  const tab = deed.tab === undefined ? undefined : extension.tabManager.get(deed.tab).nativeTab;
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

/** Gives the addresses of all tabs. */
export const OPEN_ADDRESSES = `
  return Array.from(Services.wm.getEnumerator('navigator:browser'))
    .flatMap(({ gBrowser }) => gBrowser.browsers.map(({ currentURI }) => currentURI.spec));`;
