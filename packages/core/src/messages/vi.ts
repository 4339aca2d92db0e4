import type { crmVi } from './crm-vi.js';
import type { formVi } from './form-vi.js';
import type { openedVi } from './opened-vi.js';

/** A number as people write it: 1.942 in Vietnamese. */
const number = new Intl.NumberFormat('vi');

/**
 * The source of every word that is on screen at once; those of what is opened later are beside it. A text with something
 * to fill in is a function.
 */
export const vi = {
  locale: 'vi' as string,

  'list.title': 'Khách hàng',
  'list.add': 'Thêm mới',
  'list.search': 'Tìm khách hàng',
  'list.searchHint': 'Tên, mã, số điện thoại, email, biển số, căn hộ',
  'list.searchHintPhone': 'Số điện thoại, tên, email',
  'list.clearSearch': 'Xóa từ khóa',
  'list.building': 'Tòa nhà',
  'list.chooseBuilding': 'Chọn tòa nhà',
  'list.chooseBuildingFirst': 'Chọn tòa nhà để xem và thêm khách hàng',
  'list.total': (total: number, more?: boolean) => `${number.format(total)}${more ? '+' : ''} khách hàng`,
  'list.found': (found: number, total: number) => `${number.format(found)} trong số ${number.format(total)} khách hàng`,
  'list.sorted': (by: string, isDown: boolean) => `Sắp xếp theo ${by}, ${isDown ? 'giảm' : 'tăng'} dần`,
  'list.sortedByDefault': 'Thứ tự mặc định',
  'list.loading': 'Đang tải…',
  'list.emptyTitle': 'Chưa có khách hàng nào',
  'list.emptyText': 'Thêm khách hàng đầu tiên của tòa nhà này.',
  'list.emptyTextAnywhere': 'Thêm khách hàng đầu tiên.',
  'list.emptyCrm': 'Khách hàng hiện ra ở đây khi CRM gửi sang.',
  'list.emptyReadOnly': 'Khách hàng hiện ra ở đây khi có người thêm.',
  'list.nothingTitle': 'Không tìm thấy khách hàng nào',
  'list.nothingText': (text: string) => `Không có khách hàng nào khớp với “${text}”.`,
  'list.failedTitle': 'Không tải được danh sách',
  'list.retry': 'Thử lại',
  'list.ownUser': 'Chính khách hàng',
  'list.offline': 'Mất kết nối. Danh sách tự tải lại khi có mạng.',
  'list.stale': 'Đang hiện danh sách của lần tải trước.',
  'list.occupant': (name: string) => `Người sử dụng: ${name}`,
  'list.representative': (name: string) => `Đại diện: ${name}`,
  'list.givenBack': (apartment: string) => `${apartment} · đã trả`,
  'list.notMatching': 'không khớp bộ lọc',

  'list.selected': (count: number) => `${number.format(count)} khách hàng đã chọn`,
  'list.selectedNone': 'Chưa chọn khách hàng nào',
  'list.selectAll': 'Chọn tất cả',
  'list.select': (name: string) => `Chọn ${name}`,
  'list.edit': 'Chỉnh sửa',
  'list.editOne': 'Chọn đúng một khách hàng để chỉnh sửa',
  'list.remove': 'Xóa',
  'list.removeNone': 'Chọn khách hàng để xóa',
  'list.unselect': 'Bỏ chọn',
  'list.selectedHidden': (count: number) => `gồm ${number.format(count)} không hiện trong danh sách này`,
  'tab.all': 'Tất cả',
  'tab.local': 'Tạo tại Crystal',
  'kind.individual': 'Cá nhân',
  'kind.organisation': 'Tổ chức',
  'tab.contacts': 'Liên hệ khác',
  'tab.attachments': 'Đính kèm',

  'field.phone': 'Số điện thoại',
  'field.email': 'Email',
  'field.displayOrder': 'Thứ tự hiển thị',
  'field.fullName': 'Họ và tên',
  'field.gender': 'Giới tính',
  'field.company': 'Công ty',
  'section.occupant': 'Người sử dụng',
  'gender.male': 'Nam',
  'gender.female': 'Nữ',
  'gender.other': 'Khác',
  'form.restored': 'Đã khôi phục khách hàng',
  'column.code': 'Mã',
  'column.name': 'Tên khách hàng',
  'column.apartment': 'Căn hộ',
  'column.kind': 'Loại khách hàng',
  'column.kindShort': 'Loại',
  'column.displayOrderShort': 'Thứ tự',
  'column.origin': 'Nguồn',

  'origin.crm': 'Từ CRM',
  'origin.crm-local': 'Từ CRM · tạo tại đây',
  'origin.local': 'Tạo tại đây',
  'origin.differs': 'Khác CRM',
  'origin.gone': 'Không còn trong CRM',

  'allVehicles.absentTitle': 'Không có danh sách phương tiện',
  'allVehicles.absentText': 'Nguồn dữ liệu của trang này chưa liệt kê được phương tiện của cả tòa nhà.',

  'notice.created': 'Thêm mới thành công',
  'notice.updated': 'Chỉnh sửa thành công',
  'notice.deleted': 'Xóa thành công',
  'notice.deletedSome': (deleted: number, confirmed: number) =>
    `Đã xóa ${number.format(deleted)} trong số ${number.format(confirmed)}`,
  'notice.deletedSomeText': 'Những khách hàng còn lại vẫn được chọn',
  'notice.restored': 'Đã hoàn tác',
  'notice.restoredSome': (restored: number, asked: number) =>
    `Đã khôi phục ${number.format(restored)} trong số ${number.format(asked)}`,
  'notice.undo': 'Hoàn tác',
  'notice.close': 'Đóng thông báo',

  'error.invalid': 'Dữ liệu chưa đúng, hãy kiểm tra lại.',
  'error.taken': 'Giá trị này đã có ở một khách hàng khác.',
  'error.blocked': 'Khách hàng đã có giao dịch nên không thể xóa.',
  'error.conflict': 'Khách hàng này vừa được người khác thay đổi.',
  'error.not-found': 'Không còn khách hàng này.',
  'error.too-large': 'Dữ liệu quá lớn.',
  'error.storage-full': 'Máy hoặc trình duyệt đã hết chỗ lưu. Hãy xóa bớt tệp trên máy rồi thử lại.',
  'error.unauthorized': 'Phiên đăng nhập đã hết hạn. Hãy đăng nhập lại.',
  'error.forbidden': 'Bạn không có quyền thực hiện việc này.',
  'error.unavailable': 'Chưa kết nối được. Hãy thử lại sau ít phút.',
  'error.outdated': 'Ứng dụng đã có phiên bản mới. Hãy tải lại trang.',
  'error.storage-lost': 'Dữ liệu trên trình duyệt này đã bị xóa. Hãy liên hệ người quản trị.',
  'error.adapter': 'Đã có lỗi ngoài dự kiến. Hãy thử lại; nếu vẫn lỗi, liên hệ người quản trị.',
};

/** The words that the first list on a page needs. */
export type Words = typeof vi;
/** A complete catalogue of words; a language that lacks one does not compile. */
export type Messages = Words & typeof crmVi & typeof formVi & typeof openedVi;

type Plain<Catalogue> = Exclude<
  { [Key in keyof Catalogue]: Catalogue[Key] extends string ? Key : never }[keyof Catalogue],
  'locale'
>;
export type WordKey = Plain<Words>;
export type MessageKey = Plain<Messages>;
