/**
 * Holds a review for this tab, so that two tabs can't write one log: a function that lets go of it, or null where
 * another tab holds it. The browser lets go of it when the tab goes away.
 */
export function holdReview(id: string): Promise<(() => void) | null> {
  return new Promise((resolve, reject) => {
    const hold = (lock: Lock | null): Promise<void> | undefined => {
      if (lock) return new Promise((letGo) => resolve(letGo));
      resolve(null);
      return undefined;
    };
    navigator.locks.request(`review ${id}`, { ifAvailable: true }, hold).catch(reject);
  });
}
