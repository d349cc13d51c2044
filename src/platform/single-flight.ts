/** Loads once, however many ask meanwhile; a failed load is forgotten, so that the next asker tries again. */
export function singleFlight<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
