import { look } from '../look.ts';

/**
 * True where a person pressed this control of ours: a real event, and our control is what stands under the pointer or
 * has the focus. A page can neither forge the one nor lay our button under another's click unseen.
 */
export function isMeant(event: Event, control: HTMLElement, root: ShadowRoot): boolean {
  if (!event.isTrusted || !control.checkVisibility(look.seen)) return false;
  if (!(event instanceof MouseEvent) || event.detail === 0) return root.activeElement === control;
  return control.contains(root.elementFromPoint(event.clientX, event.clientY));
}
