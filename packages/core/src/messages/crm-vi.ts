const number = new Intl.NumberFormat('vi');

/** The words of what is open between the CRM and here, in the form and over the list. */
export const crmVi = {
  'crm.follows': 'Theo CRM',
  'crm.differs': (value: string | null, since: string | null) =>
    `Khác CRM · CRM ${crmSays(value)}${since === null ? '' : ` từ ${since}`}`,
  'crm.changed': (value: string | null, since: string | null) =>
    `Khác CRM · CRM đã ${value === null ? 'để trống' : `đổi thành “${value}”`}${since === null ? '' : ` ngày ${since}`}`,
  'crm.diverged': (since: string | null) => `Khác CRM · CRM đã đổi${since === null ? '' : ` ngày ${since}`}`,
  'crm.held': (value: string | null) => `Khác CRM · CRM ${crmSays(value)}, nhưng số đó đang ở khách hàng khác`,
  'crm.heldBy': (value: string | null, holder: string) =>
    `Khác CRM · CRM ${crmSays(value)}, nhưng số đó đang ở ${holder}`,
  'crm.heldFree': (value: string | null) => `Khác CRM · CRM ${crmSays(value)}, và số đó không còn ở khách hàng nào`,
  'crm.kept': 'Giống CRM · giá trị đã sửa tại đây được giữ khi CRM thay đổi',
  'crm.editedAt': (date: string) => `sửa tại đây ${date}`,
  'crm.orType': 'Hoặc nhập giá trị khác vào ô trên.',
  'crm.mine': 'Của tôi',
  'crm.theirs': 'Của CRM',
  'crm.empty': 'Để trống',
  'crm.linked': (who: string) => `Được ghép theo số điện thoại với khách CRM ${who}.`,
  'crm.gone': 'Không còn trong CRM. Khách hàng vẫn được giữ tại đây.',

  'crm.reset': 'Khôi phục theo CRM',
  'crm.resetAll': 'Khôi phục tất cả theo CRM',
  'crm.keepMine': 'Giữ của tôi',
  'crm.takeTheirs': 'Lấy của CRM',
  'crm.retry': 'Thử lại',
  'crm.dismiss': 'Bỏ qua',
  'crm.create': 'Tạo khách hàng',
  'crm.link': 'Ghép',
  'crm.restore': 'Khôi phục và ghép',
  'crm.former': 'Khách hàng đã xóa',
  'crm.unlink': 'Bỏ ghép',
  'crm.open': 'Mở',
  'crm.about': (action: string, what: string) => `${action}: ${what}`,
  'crm.deciding': 'Đang thực hiện…',
  'crm.refused': 'Chưa thực hiện được.',

  'crm.tasks': (count: number) => `${number.format(count)} việc cần xem từ CRM`,
  'crm.tasksFailed': 'Chưa xem được việc từ CRM.',
  'crm.look': 'Xem việc từ CRM',
  'crm.title': 'Việc từ CRM',
  'crm.conflicts': 'Khác biệt',
  'crm.quarantine': 'Sự kiện chưa nhận',
  'crm.nothing': 'Không còn việc nào từ CRM.',
  'crm.noConflicts': 'Không có khác biệt nào.',
  'crm.noQuarantine': 'Không có sự kiện nào chưa nhận.',
  'crm.more': (count: number) => `và ${number.format(count)} việc khác, hiện ra khi những việc trên đã xong`,
  'crm.somebody': 'một khách hàng',

  'crm.saysDiverged': (field: string, who: string) => `${who}: CRM đã đổi ${field} sau khi sửa tại đây`,
  'crm.saysTaken': (who: string, holder: string) => `${who}: CRM chuyển sang số đang ở ${holder}; số cũ được giữ`,
  'crm.saysFree': (who: string) => `${who}: CRM chuyển sang số khác, số đó không còn ở khách hàng nào`,
  'crm.saysWaiting': (who: string, holder: string) => `${who} từ CRM có số đang ở ${holder}, nên chưa được tạo tại đây`,
  'crm.saysCreatable': (who: string) => `${who} từ CRM chưa có tại đây; số điện thoại không trùng với ai`,
  'crm.saysLinked': (who: string, crm: string) => `${who} được ghép theo số điện thoại với khách CRM ${crm}`,
  'crm.saysRename': (who: string, others: string) => `${who} mới đến từ CRM, có thể là ${others} với số mới`,
  'crm.saysDeleted': (who: string, count: number) =>
    `${who} mới đến từ CRM, có số từng là của ${number.format(count)} khách hàng đã xóa`,
  'crm.filled': 'Đã lấy từ CRM',
  'crm.orders': 'Đơn hàng',
  'crm.crmId': 'Mã khách trong CRM',
  'crm.since': (moment: string) => `từ ${moment}`,
  'crm.cameAt': (moment: string) => `Đến lúc ${moment}`,
  'crm.eventId': 'Mã sự kiện',
  'crm.op': 'Loại',
  'crm.stamp': 'Phiên bản',
  'crm.opUpsert': 'thêm hoặc sửa',
  'crm.opDelete': 'xóa',
  'crm.noContent': 'Nội dung quá dài nên không được giữ lại.',
  'crm.event': 'Sự kiện',

  'crmProblem.missing': (field: string) => `Thiếu ${field}`,
  'crmProblem.unknown-field': (field: string) => `Có mục không nhận: ${field}`,
  'crmProblem.invalid': (field: string) => `Không đọc được ${field}`,
  'crmProblem.phone-missing': () => 'Không có số điện thoại',
  'crmProblem.phone-unusable': () => 'Không gọi được số điện thoại này',
  'crmProblem.name-missing': () => 'Không có họ và tên',
  'crmProblem.too-large': () => 'Sự kiện quá lớn',
  'crmProblem.event-id-reused': () => 'Mã sự kiện này đã dùng cho nội dung khác',
};

function crmSays(value: string | null): string {
  return value === null ? 'để trống' : `ghi “${value}”`;
}
