/** What these parts of a card say, of those that are seen; most of it a style sheet draws. For `Tab.inOverlay`. */
export function drawnWords(root: ShadowRoot, parts: string): string[] {
  return [...root.querySelectorAll<HTMLElement>(parts)]
    .filter((part) => part.checkVisibility())
    .map((part) => part.dataset['words'] ?? (part.innerText || (part.ariaLabel ?? '')));
}
