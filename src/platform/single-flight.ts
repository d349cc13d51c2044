/**
 * Loads once, however many ask meanwhile; a failed load is forgotten, so that the next asker tries again. `load` may
 * call `forget` when what it gave has gone.
 */
export function singleFlight<T>(load: (forget: () => void) => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  const forget = (): void => {
    loading = undefined;
  };
  return () => {
    loading ??= load(forget).catch((error: unknown) => {
      forget();
      throw error;
    });
    return loading;
  };
}
