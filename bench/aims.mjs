/**
 * What is measured, in the order of the table. `ratio` and `most` are the aims: no more than so many times the floor, and
 * no more than so much in the row's own unit. A row of `own` is measured of our module alone.
 * @typedef {{ key: string, what: string, unit: string, ratio?: number, most?: number, own?: boolean }} Aim
 * @type {Readonly<Record<'list' | 'storage', readonly Aim[]>>}
 */
export const AIMS = {
  list: [
    { key: 'first', what: 'first rows', unit: 'ms', ratio: 1.1 },
    { key: 'firstCpu', what: 'first rows, CPU', unit: 'ms', ratio: 1.7 },
    { key: 'scrollCpu', what: 'scrolling, CPU a step of 800 pixels', unit: 'ms', ratio: 1.2 },
    { key: 'gaps', what: 'frames with a gap, of 50 steps, 4 times slower', unit: '', most: 0 },
    { key: 'toEnd', what: 'jump to the end', unit: 'ms', ratio: 1.2 },
    { key: 'sort', what: 'sort by name', unit: 'ms', ratio: 1 },
    { key: 'sortAgain', what: 'sort by name again', unit: 'ms', ratio: 0.2 },
    { key: 'search', what: 'search that finds 1,000', unit: 'ms' },
    { key: 'searchCpu', what: 'the same, CPU', unit: 'ms', ratio: 0.5 },
    { key: 'tickAll', what: 'select all', unit: 'ms', most: 30 },
    { key: 'heap', what: 'heap over the data', unit: 'MB', most: 2 },
    { key: 'longest', what: 'longest task', unit: 'ms', most: 50 },
  ],
  storage: [
    { key: 'add', what: 'import with unique checks', unit: 'ms', ratio: 1.1 },
    { key: 'addLongest', what: 'longest task of it', unit: 'ms', most: 50 },
    { key: 'firstLongest', what: 'longest task of the first list after it', unit: 'ms', most: 50, own: true },
    { key: 'packLongest', what: 'longest task of packing', unit: 'ms', most: 50, own: true },
    { key: 'first', what: 'first 50 rows, from opening', unit: 'ms', ratio: 1.1 },
    { key: 'tabs', what: 'numbers of the tabs, from opening', unit: 'ms', ratio: 0.15 },
    { key: 'coldLongest', what: 'longest task of both', unit: 'ms', most: 50 },
    { key: 'firstKey', what: 'first search of a session', unit: 'ms', most: 100 },
    { key: 'keyMedian', what: 'a key of a search with its exact total, median', unit: 'ms', most: 6 },
    { key: 'keyMost', what: 'the same, slowest', unit: 'ms', most: 16 },
    { key: 'lastByName', what: '50 rows at the end of another order', unit: 'ms', most: 30 },
    { key: 'byPhone', what: 'find by phone', unit: 'ms', ratio: 1.5 },
    { key: 'update', what: 'change a customer', unit: 'ms', ratio: 1.5 },
    { key: 'remove', what: 'remove 1,000', unit: 'ms', ratio: 1 },
    { key: 'memory', what: 'memory after lists and searches', unit: 'MB', most: 20 },
    { key: 'longest', what: 'longest task of all since opening', unit: 'ms', most: 50 },
    { key: 'told', what: 'a change seen in another tab, after it is on disk', unit: 'ms', most: 10 },
  ],
};
