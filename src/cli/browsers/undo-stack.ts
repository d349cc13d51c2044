/** What was opened on the way, to be closed at the end or where the way broke off. */
export interface UndoStack {
  add(undo: () => unknown): void;
  /** Undoes all, last first; what fails does not keep the rest from being undone. Further calls do nothing. */
  run(): Promise<void>;
}

/** Runs `open` with a stack of its own; where that fails, everything is undone before it rejects. */
export async function openWithUndo<T>(open: (stack: UndoStack) => Promise<T>): Promise<T> {
  const undos: (() => unknown)[] = [];
  const stack: UndoStack = {
    add: (undo) => void undos.push(undo),
    run: async () => {
      for (let undo = undos.pop(); undo; undo = undos.pop()) {
        try {
          await undo();
        } catch {
          // It is gone already.
        }
      }
    },
  };
  try {
    return await open(stack);
  } catch (error) {
    await stack.run();
    throw error;
  }
}
