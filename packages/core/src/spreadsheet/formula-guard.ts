const FORMULA_START = /^[=+\-@\t\r\n]/;
const GUARDED_START = /^'(?=[=+\-@\t\r\n])/;

/** A cell for a file that a spreadsheet program opens: `'` before what would run there as a formula. `=1+1` → `'=1+1`. */
export function guardFormula(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

/** Takes the guard off again, so that refused rows can be mended and imported: `'+84912345678` → `+84912345678`. */
export function unguardFormula(text: string): string {
  return GUARDED_START.test(text) ? text.slice(1) : text;
}
