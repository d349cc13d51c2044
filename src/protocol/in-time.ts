/** What `task` gives, or `late` where that takes more than `ms` milliseconds; what comes after is left alone. */
export async function inTime<T, L>(task: Promise<T>, ms: number, late: L): Promise<T | L> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new Promise<L>((resolve) => {
    timer = setTimeout(resolve, ms, late);
  });
  try {
    return await Promise.race([task, end]);
  } finally {
    clearTimeout(timer);
  }
}
