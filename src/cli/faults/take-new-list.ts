import { equal } from 'node:assert/strict';
import { NEW_ROW, officialList, type Stage } from '../stage/lists-stage.ts';
import { valueOf } from '../scan/extension-desk.ts';

/** Turns updates on where data.trade.gov has a list with one company more; rejects where it is not taken. */
export async function takeNewList(stage: Stage): Promise<void> {
  stage.answerWith({ body: officialList() + NEW_ROW });
  const { problem } = await valueOf(stage.desk.ask('lists/updates', { on: true }));
  equal(problem, null);
}
