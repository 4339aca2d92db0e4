/** The 11-digit mobile prefixes of before 2018 and what each became, without the leading 0. Source: domain.md, Phone. */
export const OLD_PREFIXES: ReadonlyMap<string, string> = new Map([
  ['162', '32'],
  ['163', '33'],
  ['164', '34'],
  ['165', '35'],
  ['166', '36'],
  ['167', '37'],
  ['168', '38'],
  ['169', '39'],
  ['120', '70'],
  ['121', '79'],
  ['122', '77'],
  ['126', '76'],
  ['128', '78'],
  ['123', '83'],
  ['124', '84'],
  ['125', '85'],
  ['127', '81'],
  ['129', '82'],
  ['186', '56'],
  ['188', '58'],
  ['199', '59'],
]);

/** A mobile number of today without its leading 0: `912345678`. */
export const MOBILE = /^(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}$/;

/** A landline without its leading 0, area code and number together: `2438251234`. */
export const LANDLINE = /^2\d{8,9}$/;

/** What can follow the leading 0 at all, whether or not the range is known. */
export const PLAUSIBLE = /^[1-9]\d{8,9}$/;
