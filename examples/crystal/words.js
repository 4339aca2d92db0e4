/** The words of both pages around the module; the module has its own. Vietnamese is the source. */

const vi = {
  customers: 'Khách hàng',
  openCrm: 'Mở riêng trong thẻ mới',
  otherLanguage: 'English',
  theme: 'Sáng/Tối',
  /** @param {number} count */
  arrived: (count) => `Đã nhận ${count} sự kiện từ CRM`,
  notTaken: 'Chưa nhận được sự kiện từ CRM. Sẽ thử lại khi có tin mới.',

  crmIntro: 'Dữ liệu riêng của CRM. Mỗi đơn thêm ở đây đưa khách sang Crystal.',
  newOrder: 'Thêm đơn cho khách mới',
  name: 'Full name',
  phone: 'Phone number',
  email: 'Email',
  gender: 'Gender',
  noGender: 'Không rõ',
  male: 'Nam',
  female: 'Nữ',
  other: 'Khác',
  addOrder: 'Thêm đơn',
  edit: 'Sửa',
  remove: 'Xóa',
  save: 'Lưu lại',
  cancel: 'Hủy',
  customersOfCrm: 'Khách hàng trong CRM',
  /** @param {number} count */
  orders: (count) => `${count} đơn`,
  /** @param {string} action @param {string} name */
  ofWhom: (action, name) => `${action}: ${name}`,
  badDay: 'Phát lại một ngày tệ',
  badDayText: 'Gửi trùng, gửi trễ, sai thứ tự, thiếu số, trùng số.',
  ledger: 'Sổ ghi phía CRM',
  /** @param {number} count */
  own: (count) => `${count} lần CRM tự ghi`,
  /** @param {number} count */
  foreign: (count) => `${count} ghi sang CRM`,
  wroteOrder: 'Thêm đơn',
  wroteChange: 'Sửa khách hàng',
  wroteDeletion: 'Xóa khách hàng',
  wroteBadDay: 'Một ngày tệ',
  wroteElsewhere: 'Ghi từ nơi khác',
  failed: 'Chưa ghi được. Hãy thử lại.',
};

/** @type {typeof vi} */
const en = {
  customers: 'Customers',
  openCrm: 'Open in a tab of its own',
  otherLanguage: 'Tiếng Việt',
  theme: 'Light/Dark',
  arrived: (count) => (count === 1 ? '1 event came from the CRM' : `${count} events came from the CRM`),
  notTaken: 'The events of the CRM could not be taken in. They are tried again with the next news.',

  crmIntro: "The CRM's own data. Each order added here brings its customer to Crystal.",
  newOrder: 'Order of a new customer',
  name: 'Full name',
  phone: 'Phone number',
  email: 'Email',
  gender: 'Gender',
  noGender: 'Unknown',
  male: 'Male',
  female: 'Female',
  other: 'Other',
  addOrder: 'Add order',
  edit: 'Edit',
  remove: 'Delete',
  save: 'Save',
  cancel: 'Cancel',
  customersOfCrm: 'Customers in the CRM',
  orders: (count) => (count === 1 ? '1 order' : `${count} orders`),
  ofWhom: (action, name) => `${action}: ${name}`,
  badDay: 'Replay a bad day',
  badDayText: 'Twice, late, out of order, without a phone, with a phone that is taken.',
  ledger: "Ledger of the CRM's side",
  own: (count) => (count === 1 ? '1 write by the CRM' : `${count} writes by the CRM`),
  foreign: (count) => (count === 1 ? '1 write to the CRM' : `${count} writes to the CRM`),
  wroteOrder: 'Order added',
  wroteChange: 'Customer changed',
  wroteDeletion: 'Customer deleted',
  wroteBadDay: 'A bad day',
  wroteElsewhere: 'Written from elsewhere',
  failed: 'This could not be written. Try again.',
};

/** The words by language. */
export const CATALOGUES = { vi, en };

/** @typedef {typeof vi} Words */
