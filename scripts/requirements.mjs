// Writes docs/requirements.md: each requirement of the manuals with what its end-to-end tests said, and a picture.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** @typedef {'passed' | 'failed' | 'none'} Verdict */
/** @typedef {{ tag: string, text: string, mouse: Verdict, keyboard: Verdict }} Row */

const WAYS = /** @type {const} */ (['mouse', 'keyboard']);

/**
 * What the tests said of each requirement. A test names the tags it walks at the start of its title (`A8, A9: …`), and
 * its way at the end of its group's (`…, by mouse`).
 * @param {Record<string, string>} requirements - tag to text
 * @param {{ testResults?: { assertionResults: { ancestorTitles: string[], title: string, status: string }[] }[] }} report
 * @returns {Row[]}
 */
export function requirementRows(requirements, { testResults = [] }) {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  /** @param {string} tag @param {string} way @returns {Verdict} */
  const verdict = (tag, way) => {
    const own = tests.filter(
      ({ ancestorTitles, title }) =>
        ancestorTitles.some((group) => group.endsWith(`, by ${way}`)) && tagsOf(title).includes(tag),
    );
    if (own.length === 0) return 'none';
    return own.every(({ status }) => status === 'passed') ? 'passed' : 'failed';
  };
  return Object.entries(requirements).map(([tag, text]) => ({
    tag,
    text,
    mouse: verdict(tag, WAYS[0]),
    keyboard: verdict(tag, WAYS[1]),
  }));
}

/**
 * The tags at the start of a test's title.
 * @param {string} title
 * @returns {string[]}
 */
function tagsOf(title) {
  return /^([AB]\d+(?:, [AB]\d+)*):/.exec(title)?.at(1)?.split(', ') ?? [];
}

const MARKS = { passed: '✓', failed: '✗', none: '–' };

/** @param {Row} row */
export function summary({ tag, mouse, keyboard }) {
  const whole = mouse === 'passed' && keyboard === 'passed';
  return whole ? `${tag} ✓` : `${tag} mouse ${MARKS[mouse]} keyboard ${MARKS[keyboard]}`;
}

/** @param {Row[]} rows @param {(tag: string) => boolean} hasPicture */
export function page(rows, hasPicture) {
  const parts = rows.map(({ tag, text, mouse, keyboard }) =>
    [
      `## ${tag}`,
      `${text}.`,
      `By mouse ${MARKS[mouse]}, by keyboard alone ${MARKS[keyboard]}.`,
      ...(hasPicture(tag) ? [`![${tag}](pictures/${tag}.png)`] : []),
    ].join('\n\n'),
  );
  const head = 'Written by `npm test` from the end-to-end tests of the built portal. A dash: no test walks it yet.';
  return `# Requirements\n\n${head}\n\n${parts.join('\n\n')}\n`;
}

/** Writes the page after a run of the end-to-end tests, and prints a line for each requirement. */
export function writeRequirements() {
  const report = 'reports/e2e.json';
  if (!existsSync(report)) return;
  const requirements = JSON.parse(readFileSync('e2e/requirements/requirements.json', 'utf8'));
  const rows = requirementRows(requirements, JSON.parse(readFileSync(report, 'utf8')));
  writeFileSync(
    'docs/requirements.md',
    page(rows, (tag) => existsSync(`docs/pictures/${tag}.png`)),
  );
  console.log(`\n${rows.map(summary).join('\n')}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeRequirements();
