/** @param {readonly number[]} values */
export function median(values) {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/**
 * What was measured, by its key: a number for each round.
 * @typedef {Record<string, number[]>} Measured
 */

/**
 * Adds one round's numbers to what was measured.
 * @param {Measured} measured
 * @param {Readonly<Record<string, number>>} round
 */
export function take(measured, round) {
  for (const [key, value] of Object.entries(round)) (measured[key] ??= []).push(value);
}

/** @param {number} value */
const shown = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

/**
 * A Markdown table of medians, each with its aim and whether it is met.
 * @param {readonly import('./aims.mjs').Aim[]} aims
 * @param {{ readonly floor: Measured, readonly ours: Measured }} measured
 */
export function table(aims, { floor, ours }) {
  const rows = aims.flatMap(({ key, what, unit, ratio, most, own }) => {
    const mine = median(ours[key] ?? []);
    if (Number.isNaN(mine)) return [];
    const base = own ? NaN : median(floor[key] ?? []);
    const times = mine / base;
    const aim = ratio === undefined ? most : ratio;
    const isMet = aim === undefined || (ratio === undefined ? mine : times) <= aim;
    return [
      [
        what + (unit && `, ${unit}`),
        Number.isNaN(base) ? '' : shown(base),
        shown(mine),
        Number.isFinite(times) ? `${shown(times)}x` : '',
        aim === undefined ? '' : `≤ ${aim}${ratio === undefined ? unit && ` ${unit}` : 'x'}`,
        aim === undefined ? '' : isMet ? 'yes' : '**no**',
      ],
    ];
  });
  const lines = [
    ['', 'FLOOR', 'Clientele', 'ratio', 'aim', 'met'],
    ['---', '--:', '--:', '--:', '--:', '---'],
    ...rows,
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
