/**
 * Run in the page: the words of the link to `link` and, failing that, the description of the image from `source`;
 * '' for neither. It is sent there as text, so it uses nothing but its arguments.
 */
export function linkWords(link: string, source: string): string {
  const image = Array.from(document.images).find((each) => source !== '' && each.currentSrc === source);
  const words = [
    image?.alt,
    ...Array.from(document.links)
      .filter(({ href }) => link !== '' && href === link)
      .map((each) => each.innerText || each.getAttribute('aria-label') || each.title),
  ];
  return words.find((each) => each && each.trim() !== '') ?? '';
}
