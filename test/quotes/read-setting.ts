import { readSetting as settingOf } from '../../src/cli/screen/read-setting.ts';

/** How tests read files: as commands do, and nobody is told how far it is. */
export const readSetting = settingOf(() => undefined);
