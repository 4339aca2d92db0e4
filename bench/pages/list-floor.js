// The floor of a list: elements made once by hand, whose texts are changed in place. Nothing does less.

const ROW = 40;
const TALLEST = 15_000_000;
const COLUMNS = [
  ({ code }) => code,
  ({ name }) => name,
  ({ phone }) => phone?.text ?? '—',
  ({ email }) => email ?? '—',
  ({ apartments }) => apartments.map(({ apartment }) => apartment).join(', ') || '—',
  ({ kind }) => (kind === 'individual' ? 'Cá nhân' : 'Tổ chức'),
  ({ displayOrder }) => String(displayOrder),
  ({ gender }) => gender ?? '—',
];
const TITLES = ['Mã', 'Tên', 'Điện thoại', 'Email', 'Căn hộ', 'Loại', 'Thứ tự', 'Giới tính'];
/** Columns whose text may be longer than its cell; only these are clipped. */
const LONG = new Set([1, 3, 4]);

const element = (name, role) => Object.assign(document.createElement('div'), { className: name, role });

function checkbox(label) {
  const box = Object.assign(document.createElement('input'), { type: 'checkbox' });
  box.setAttribute('aria-label', label);
  const cell = element('', 'gridcell');
  cell.append(box);
  return { cell, box };
}

/** A row element, and how it is given a customer. */
function slot() {
  const row = element('row', 'row');
  const { cell, box } = checkbox('Chọn');
  const texts = COLUMNS.map(() => document.createTextNode(''));
  const cells = texts.map((text, at) => {
    const one = element(LONG.has(at) ? 'long' : '', 'gridcell');
    one.append(text);
    return one;
  });
  row.append(cell, ...cells);
  const fill = (customer, index, ticked, top) => {
    row.style.transform = `translateY(${top}px)`;
    row.setAttribute('aria-rowindex', String(index + 2));
    row.setAttribute('aria-selected', String(ticked));
    box.checked = ticked;
    for (const [at, text] of texts.entries()) {
      const next = COLUMNS[at](customer);
      if (text.data !== next) text.data = next;
    }
  };
  return { row, fill };
}

/** Shows all customers, and gives what a person does with them. */
export async function start(customers) {
  const collator = new Intl.Collator('vi');
  const scroller = element('floor', 'grid');
  const head = element('head', 'row');
  const all = checkbox('Chọn tất cả');
  head.append(all.cell, ...TITLES.map((title) => Object.assign(element('', 'columnheader'), { textContent: title })));
  const body = element('body', 'rowgroup');
  scroller.append(head, body);
  document.body.append(scroller);

  const slots = Array.from({ length: Math.ceil(scroller.clientHeight / ROW) + 8 }, slot);
  body.append(...slots.map(({ row }) => row));
  let shown = customers;
  const ticked = new Set();

  const draw = () => {
    const height = Math.min(shown.length * ROW, TALLEST);
    const view = scroller.clientHeight - ROW;
    const scale = height < shown.length * ROW ? (shown.length * ROW - view) / (height - view) : 1;
    const scrolled = scroller.scrollTop * scale;
    const first = Math.max(0, Math.min(Math.floor(scrolled / ROW) - 4, shown.length - slots.length));
    for (let index = first; index < first + slots.length; index += 1) {
      const { row, fill } = slots[index % slots.length];
      row.hidden = index >= shown.length;
      if (row.hidden) continue;
      const customer = shown[index];
      fill(customer, index, ticked.has(customer.id), Math.round(index * ROW + scroller.scrollTop - scrolled));
    }
  };
  const show = (next) => {
    shown = next;
    body.style.height = `${Math.min(shown.length * ROW, TALLEST)}px`;
    scroller.setAttribute('aria-rowcount', String(shown.length + 1));
    draw();
  };
  scroller.addEventListener('scroll', draw, { passive: true });
  show(customers);

  const texts = ({ name, code, phone, email }) => [name, code, phone?.text, email];
  return {
    root: document,
    scroller,
    sortByName: () => show([...shown].sort((one, other) => collator.compare(one.name, other.name))),
    sortByCode: () => show([...shown].sort((one, other) => (one.code < other.code ? -1 : 1))),
    search: (text) => show(customers.filter((each) => texts(each).some((part) => part?.toLowerCase().includes(text)))),
    tickAll: () => {
      for (const { id } of shown) ticked.add(id);
      all.box.checked = true;
      draw();
    },
  };
}
