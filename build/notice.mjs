import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The innermost package that a path lies in. */
const PACKAGE = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;
/** Their data ship in the lists, though no bundle holds their code. */
const DATA = ['node_modules/opencc-js', 'node_modules/pinyin-pro'];

/** The packages that bundles (by esbuild's list of inputs) and data come from, by name. */
export function shippedPackages(inputs, root) {
  const folders = new Set([...inputs].flatMap((path) => PACKAGE.exec(path)?.[0] ?? []));
  const packages = [...new Set([...folders, ...DATA])].map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find((each) => /^licen[cs]e/i.test(each));
    return {
      name,
      version,
      license,
      text: file ? readFileSync(join(root, folder, file), 'utf8').trim() : '',
    };
  });
  return packages.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The table that stands in the repository's NOTICE. */
function noticeTable(packages) {
  const rows = packages.map(({ name, version, license }) => `${name} ${version}: ${license}`);
  return `Entity Lens carries code or data of these packages; their licences are in NOTICE.txt of each release.\n\n${rows.join('\n')}\n`;
}

/** The table with the text of every licence, for the package; equal ones stand together, which zips smaller. */
export function noticeText(packages) {
  const alike = packages.toSorted((a, b) => a.license.localeCompare(b.license, 'en'));
  const texts = alike.map(({ name, version, text }) => `${name} ${version}\n\n${text}`);
  return [noticeTable(packages), ...texts].join(`\n${'-'.repeat(72)}\n\n`);
}
