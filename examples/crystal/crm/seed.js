/** The customers a new CRM begins with. All invented. */
import { answer, reading } from './database.js';
import { orderOf, orderOfNew } from './sales.js';

/** @type {[string, string, string | null, 'male' | 'female' | null][]} */
const PEOPLE = [
  ['Đặng Minh Đức', '0912 004 518', 'duc.102@vidu.vn', 'male'],
  ['Hoàng Thu Uyên', '0912 118 220', 'uyen.218@vidu.vn', 'female'],
  ['Phạm Đức Thắng', '0912 733 119', null, 'male'],
  ['Quách Hữu Nghĩa', '0912 911 447', 'nghia.911@vidu.vn', 'male'],
  ['Vũ Ngọc Ánh', '0983 220 164', 'anh.vu@vidu.vn', 'female'],
  ['Trần Thị Kim Oanh', '0987 004 118', 'oanh.tran@vidu.vn', 'female'],
  ['Bùi Gia Bảo', '0905 377 610', null, 'male'],
  ['Lý Thanh Trúc', '0931 560 288', 'truc.ly@vidu.vn', null],
];

/** Fills a CRM that is empty. */
export async function seed() {
  if ((await reading(({ orders }) => answer(orders.count()))) > 0) return;
  for (const [name, phone, email, gender] of PEOPLE) await orderOfNew({ name, phone, email, gender });
  await orderOf('XS-1001');
}
