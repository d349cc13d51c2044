/** The part of a `storage` area that we use. */
export interface Area {
  get(key: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

/** Reads one stored value; undefined where there is none. Rejects where the area itself fails. */
export async function readStored(area: Area, key: string): Promise<unknown> {
  return (await area.get(key))[key];
}
