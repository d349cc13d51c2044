/** True where this page is the panel beside the page: the popup's page under another address (manifest.json). */
export function isPanel(): boolean {
  return new URLSearchParams(location.search).has('panel');
}
