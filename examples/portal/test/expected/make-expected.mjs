// The expected outcome, row by row, of importing examples/portal/public/cu-dan-toa-s1.csv under the `building`
// profile. An oracle: it imports nothing from the project and is derived from domain.md alone (quoted as «…»), plus the
// readings marked READING, where domain.md leaves room. Where neither decides, it stops (`undecided`) and guesses nothing.
// Run: node examples/portal/test/expected/make-expected.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const SOURCE = new URL('../../public/cu-dan-toa-s1.csv', import.meta.url);
const TARGET = new URL('./cu-dan-toa-s1.expected.json', import.meta.url);

// The columns of the file and the field each one is («Headers are matched by the catalogue's aliases»). This is also the
// order of everything reported about a row.
const COLUMNS = {
  'Mã KH': 'code',
  'Loại KH': 'kind',
  'Họ và tên': 'name',
  'Giới tính': 'gender',
  SĐT: 'phone',
  Email: 'email',
  'Ngày sinh': 'birthDate',
  CCCD: 'identityNumber',
  MST: 'taxCode',
  'Căn hộ': 'apartments',
  'Địa chỉ': 'address',
  'Phương tiện': 'vehicles',
  STT: 'displayOrder',
};
const FIELDS = Object.values(COLUMNS);
const KINDS = { 'Cá nhân': 'individual', 'Tổ chức': 'organisation' };
const GENDERS = { Nam: 'male', Nữ: 'female' };
const VEHICLES = { 'xe máy': 'motorbike', 'ô tô': 'car', 'xe đạp': 'bicycle', khác: 'other' };

const undecided = (what) => {
  throw new Error(`neither domain.md nor a fixed reading decides: ${what}`);
};

// --- CSV: BOM, quotes (doubled inside quotes), CRLF or LF. Answers records, not physical lines.
function parseCsv(text) {
  const records = [];
  let record = [],
    cell = '',
    quoted = false,
    started = false; // started: the record has something in it
  const endCell = () => {
    record.push(cell);
    cell = '';
  };
  const endRecord = () => {
    if (started) {
      endCell();
      records.push(record);
    }
    record = [];
    started = false;
  };
  const s = text.replace(/^\uFEFF/, '');
  for (let i = 0; i < s.length; i++) {
    const c = s[i];
    if (quoted) {
      if (c !== '"') cell += c;
      else if (s[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (c === '"' && cell === '') {
      quoted = true;
      started = true;
    } else if (c === ',') {
      endCell();
      started = true;
    } else if (c === '\r' && s[i + 1] === '\n') {
      /* the \n ends the record */
    } else if (c === '\n' || c === '\r') endRecord();
    else {
      cell += c;
      started = true;
    }
  }
  if (quoted) undecided('a quote that is never closed');
  endRecord();
  return records;
}

// --- Text. «store NFC»; «Values repaired (lost zero, old prefix, NFD, capitals and spaces) are reported as repaired.»
function cleanText(raw) {
  const codes = [];
  const composed = raw.normalize('NFC');
  if (composed !== raw) codes.push('composed');
  const value = composed.trim().replace(/\s+/gu, ' ');
  if (value !== composed) codes.push('spaces-removed');
  return { value, codes };
}

// «capitals»: READING: an all-capital name of a person is recapitalised word by word; an organisation keeps its own.
// «Cells that look like formulas or HTML are text»: nothing else is ever done to a name.
const lower = (s) => s.toLocaleLowerCase('vi');
const upper = (s) => s.toLocaleUpperCase('vi');
const isAllCapitals = (s) => s === upper(s) && s !== lower(s);
const recapitalise = (s) =>
  s
    .split(' ')
    .map(([first, ...rest]) => upper(first) + lower(rest.join('')))
    .join(' ');

// --- Phone. «Old 11-digit mobiles map: 0162–0169→032–039, 0120→070, …»; written here without the leading 0.
const OLD_PREFIXES = {
  162: '32',
  163: '33',
  164: '34',
  165: '35',
  166: '36',
  167: '37',
  168: '38',
  169: '39',
  120: '70',
  121: '79',
  122: '77',
  126: '76',
  128: '78',
  123: '83',
  124: '84',
  125: '85',
  127: '81',
  129: '82',
  186: '56',
  188: '58',
  199: '59',
};
function readPhone(text) {
  // null when unreadable
  // «Accept 0…, 84…, +84…, 0084…, spaces, dots, dashes, brackets»
  if (!/^[+\d\s.()-]+$/.test(text)) return null;
  const digits = text.replace(/[\s.()-]/g, '');
  if (!/^\+?\d+$/.test(digits)) return null;
  // «1800/1900 hotlines identify nobody»: READING: saved as bare digits, with a warning.
  if (/^1[89]00\d{4,6}$/.test(digits)) return { value: digits, codes: [], hotline: true };
  // «a 9-digit number that starts with 3, 5, 7, 8 or 9 lost its zero in a spreadsheet: repair it and say so»
  if (/^[35789]\d{8}$/.test(digits)) return { value: `+84${digits}`, codes: ['zero-added'] };
  // «Foreign numbers with a + are fine»; «+ numbers: 8 to 15 digits»
  if (digits.startsWith('+') && !digits.startsWith('+84')) {
    return /^\+[1-9]\d{7,14}$/.test(digits) ? { value: digits, codes: [] } : null;
  }
  // What follows the country's or the trunk prefix. A number here has nine digits after it (which the lost-zero rule
  // implies), ten for an old mobile, and ten for a landline (02…; domain.md is silent on those and the file has none).
  const national = /^(?:\+84|0084|84|0)(\d{9,10})$/.exec(digits)?.[1];
  if (national === undefined) return null;
  if (/^1\d{9}$/.test(national)) {
    const prefix = OLD_PREFIXES[national.slice(0, 3)];
    return prefix ? { value: `+84${prefix}${national.slice(3)}`, codes: ['prefix-mapped'] } : null;
  }
  return /^([35789]\d{8}|2\d{9})$/.test(national) ? { value: `+84${national}`, codes: [] } : null;
}

// --- Email. READING: one @, no space, no quote, a dotted domain; kept in lower case (which is no repair).
const isEmail = (s) => /^[^\s@"']+@[^\s@"'.]+(\.[^\s@"'.]+)+$/.test(s);

// --- Dates. «dd/MM/yyyy on screen, ISO in data»; null when there is no such day.
function readDate(text) {
  const [, d, m, y] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  if (!d) return null;
  const iso = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`); // ISO strings roll 31/02 over or fail; both are told by writing it back
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

// --- Citizen id. «12 digits; digit 4 gives century and sex (0/1 = 19xx male/female, 2/3 = 20xx), 5–6 the birth year.
// No check digit; a mismatch with gender or birth date is a warning.» A field that is empty or dropped has nothing to compare.
function citizenIdWarnings(id, gender, birthDate) {
  if (!/^\d{3}[0-3]\d{8}$/.test(id)) undecided(`identity number ${id}`);
  const digit = Number(id[3]);
  const sex = digit % 2 === 0 ? 'male' : 'female';
  const year = String((digit < 2 ? 1900 : 2000) + Number(id.slice(4, 6)));
  const codes = [];
  if (gender !== null && gender !== sex) codes.push('citizen-id-gender');
  if (birthDate !== null && birthDate.slice(0, 4) !== year) codes.push('citizen-id-birth-year');
  return codes;
}

// --- Tax code. «s = Σ dᵢwᵢ, w = 31 29 23 19 17 13 7 5 3 over the first nine; the tenth is 10 − s mod 11; a result of 10
// means no such number [and equals no digit]. A failed checksum warns.»
function taxCodeHolds(code) {
  if (!/^\d{10}(-\d{3})?$/.test(code)) undecided(`tax code ${code}`);
  const s = [31, 29, 23, 19, 17, 13, 7, 5, 3].reduce((sum, w, i) => sum + w * Number(code[i]), 0);
  return 10 - (s % 11) === Number(code[9]);
}

// --- Vehicles. READING: type, then plate, then one word of colour, which may be absent (a word of letters only).
// «Licence plate* (Biển số; not for bicycles)». null when it cannot be read.
const PLATE_SHAPES = [
  /^\d{2}[A-Z]-\d{3}\.\d{2}$/, // car 30A-123.45
  /^\d{2}-[A-Z]\d \d{3}\.\d{2}$/, // motorbike 29-M1 123.45
  /^\d{2}-[A-Z]{2} \d{3}\.\d{2}$/, // since 2023: 29-AA 123.45
  /^\d{2}-MĐ\d \d{3}\.\d{2}$/, // electric motorbike 29-MĐ1 123.45
  /^\d{2}[A-Z]\d-\d{4}$/, // «old four-digit ones are on the road»
];
function readVehicle(text) {
  const [, word, rest] = /^(Xe máy|Ô tô|Xe đạp|Khác)(?: (.+))?$/iu.exec(text) ?? [];
  if (!word) return null;
  const type = VEHICLES[lower(word)];
  const words = rest ? rest.split(' ') : [];
  const colour = /^\p{L}+$/u.test(words.at(-1) ?? '') ? lower(words.pop()) : null;
  const plate = words.join(' ');
  if (plate === '') return type === 'bicycle' ? { type, electric: false, plateKey: null, colour } : null;
  if (!PLATE_SHAPES.some((shape) => shape.test(plate))) undecided(`plate ${plate}`); // «Unknown shapes warn»; none here
  // «The key is upper case without spaces, dots and dashes and keeps Đ»; «electric is a flag of its own»
  const plateKey = upper(plate).replace(/[\s.-]/g, '');
  return { type, electric: /^\d{2}MĐ/.test(plateKey), plateKey, colour };
}

// --- The rows
const records = parseCsv(readFileSync(SOURCE, 'utf8'));
const header = records.shift();
if (header.join() !== Object.keys(COLUMNS).join()) undecided(`header ${header}`);

const savedCodes = new Set();
const activePlates = new Set(); // of saved rows
let proposals = 0;

const outcomes = records.map((cells, index) => {
  if (cells.length !== FIELDS.length) undecided(`record ${index + 1} has ${cells.length} cells`);
  const raw = Object.fromEntries(FIELDS.map((field, i) => [field, cells[i]]));
  const repairs = {},
    drops = [],
    warnings = [],
    notes = [],
    contacts = [];
  const repair = (field, codes) => {
    if (codes.length) repairs[field] = [...(repairs[field] ?? []), ...codes];
  };
  // «A bad value in an optional cell leaves that field empty and is reported with the row, which is saved.»
  const drop = (field, code) => {
    delete repairs[field];
    drops.push({ field, code });
    return null;
  };
  const warn = (field, code) => warnings.push({ field, code });
  // A cell's text, null when empty. What is repaired in a cell is reported for its field.
  const text = (field) => {
    const { value, codes } = cleanText(raw[field]);
    if (value !== '') repair(field, codes);
    return value === '' ? null : value;
  };
  const oneOf = (field, table) => {
    const value = text(field);
    if (value !== null && !(value in table)) undecided(`${field} ${value}`);
    return value === null ? null : table[value];
  };

  const code = text('code');
  const kind = oneOf('kind', KINDS) ?? undecided(`row ${index + 1} without a kind`);

  let name = text('name');
  if (name !== null && kind === 'individual' && isAllCapitals(name)) {
    name = recapitalise(name);
    repair('name', ['recapitalised']);
  }

  const gender = oneOf('gender', GENDERS);

  // «Two phones in a cell: the first is kept, the second becomes another contact.» «keep E.164 beside what was typed»
  let phone = null,
    phoneText = null;
  const [first, second, ...more] = raw.phone
    .normalize('NFC')
    .split(/[/;,\n]/)
    .map((p) => p.trim())
    .filter((p) => p !== '');
  if (more.length) undecided(`three phones in ${raw.phone}`);
  if (first !== undefined) {
    const read = readPhone(first);
    if (read === null) drop('phone', 'phone-invalid');
    else {
      phone = read.value;
      phoneText = first;
      repair('phone', read.codes);
      if (read.hotline) warn('phone', 'phone-hotline');
    }
    if (second !== undefined) {
      const other = readPhone(second);
      if (read === null || other === null || other.hotline || other.codes.length)
        undecided(`two phones, one not plain: ${raw.phone}`);
      // «Other contact: full name*»: READING: the customer's own name.
      contacts.push({ name, phone: other.value });
      notes.push({ field: 'phone', code: 'second-phone-to-contact' });
    }
  }

  let email = text('email');
  if (email !== null) email = isEmail(email) ? lower(email) : drop('email', 'email-invalid');

  let birthDate = text('birthDate');
  if (birthDate !== null) birthDate = readDate(birthDate) ?? drop('birthDate', 'date-invalid');

  const identityNumber = text('identityNumber');
  if (identityNumber !== null) {
    for (const warning of citizenIdWarnings(identityNumber, gender, birthDate)) warn('identityNumber', warning);
  }

  const taxCode = text('taxCode');
  if (taxCode !== null && !taxCodeHolds(taxCode)) warn('taxCode', 'tax-code-checksum');

  const apartments = (text('apartments') ?? '')
    .split(',')
    .map((a) => a.trim())
    .filter((a) => a !== '');

  const address = text('address');

  // A row's reasons. They are needed before the vehicles: only a saved customer's vehicle holds its plate.
  // «A row is refused when its code repeats one before it or one that exists (the first wins), when it has no name, or when
  // another required field has no usable value» (the profile's: code and name, and «an empty code is proposed»).
  // READING: "one before it" is a row that was saved. A refused first occurrence leaves its code free, so the next row with
  // that code takes it, and the ones after that repeat that one. (In this file every first occurrence is saved.)
  const codeKey = code === null ? null : upper(code);
  const reasons = [];
  if (codeKey !== null && savedCodes.has(codeKey)) reasons.push('code-taken');
  if (name === null) reasons.push('name-missing');
  const saved = reasons.length === 0;
  if (saved && codeKey !== null) savedCodes.add(codeKey);

  // «Vehicles in a cell become vehicles; one that cannot be read is reported.»
  const vehicles = [];
  for (const item of (text('vehicles') ?? '')
    .split(';')
    .map((v) => v.trim())
    .filter((v) => v !== '')) {
    const vehicle = readVehicle(item);
    if (vehicle === null) {
      notes.push({ field: 'vehicles', code: 'vehicle-unreadable', text: item });
      continue;
    }
    vehicles.push(vehicle);
    // «One active vehicle per plate; a second one warns»
    if (vehicle.plateKey !== null) {
      if (activePlates.has(vehicle.plateKey)) warn('vehicles', 'plate-taken');
      else if (saved) activePlates.add(vehicle.plateKey);
    }
  }

  const order = text('displayOrder');
  if (order !== null && !/^\d+$/.test(order)) undecided(`display order ${order}`);
  const displayOrder = order === null ? null : Number(order);

  return {
    row: index + 1,
    line: index + 2,
    status: saved ? 'saved' : 'refused',
    reasons,
    kind,
    values: {
      // «an empty code is proposed»: READING: the k-th proposal among the saved rows; which code that is, is the pattern's.
      code,
      proposed: saved && code === null ? ++proposals : null,
      name,
      gender,
      phone,
      phoneText,
      email,
      birthDate,
      identityNumber,
      taxCode,
      address,
      displayOrder,
    },
    apartments,
    contacts,
    vehicles,
    repairs: FIELDS.filter((field) => repairs[field]).map((field) => ({
      field,
      codes: [...new Set(repairs[field])].sort(),
    })),
    drops,
    warnings,
    notes,
  };
});

// «Read = saved + refused, always.»
const count = (status) => outcomes.filter((o) => o.status === status).length;
const head = { source: 'cu-dan-toa-s1.csv', rows: outcomes.length, saved: count('saved'), refused: count('refused') };
if (head.rows !== head.saved + head.refused) throw new Error('read ≠ saved + refused');

// One outcome a line, so that a difference is readable.
const lines = outcomes.map((o) => JSON.stringify(o)).join(',\n');
writeFileSync(TARGET, `${JSON.stringify(head).slice(0, -1)},"outcomes":[\n${lines}\n]}\n`);

// What there is, for whoever runs this: all rows, and of them the refused ones.
const tally = {};
const add = (o, key) => {
  (tally[key] ??= { all: 0, refused: 0 }).all++;
  if (o.status === 'refused') tally[key].refused++;
};
for (const o of outcomes) {
  for (const reason of o.reasons) add(o, `reason ${reason}`);
  if (o.values.proposed !== null) add(o, 'code proposed');
  for (const { field, codes } of o.repairs) for (const code of codes) add(o, `repair ${field} ${code}`);
  for (const what of ['drops', 'warnings', 'notes'])
    for (const { field, code } of o[what]) add(o, `${what.slice(0, -1)} ${field} ${code}`);
  for (const vehicle of o.vehicles) {
    add(o, `vehicle ${vehicle.type}`);
    if (vehicle.electric) add(o, 'vehicle electric');
  }
  add(o, `kind ${o.kind}`);
}
console.log(head);
console.table(tally);
