import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files of half a minute and more, longest first, that are short to read: vitest goes by size where it has no past. */
const LONGEST = [
  'popup-every-screen',
  'worker-killed',
  'package',
  'scan-command',
  'content-gate-late',
  'lists-size',
  'content-gate',
];

/** Starts the longest files first, so that none is left for one core alone at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.indexOf(basename(moduleId, '.test.ts'));
      return at < 0 ? LONGEST.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
