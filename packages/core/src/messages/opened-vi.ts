const number = new Intl.NumberFormat('vi');

/** The words of what is opened from the list: the question before a deletion, the list of all vehicles. */
export const openedVi = {
  'allVehicles.title': 'Phương tiện',
  'allVehicles.search': 'Tìm phương tiện',
  'allVehicles.searchHint': 'Biển số, nhãn hiệu, mã thẻ, căn hộ, chủ xe',
  'allVehicles.total': (total: number) => `${number.format(total)} phương tiện`,
  'allVehicles.found': (found: number) => `Tìm thấy ${number.format(found)} phương tiện`,
  'allVehicles.owner': 'Chủ xe',
  'allVehicles.electric': (type: string) => `${type} điện`,
  'allVehicles.chooseBuilding': 'Chọn tòa nhà để xem phương tiện',
  'allVehicles.emptyTitle': 'Chưa có phương tiện nào',
  'allVehicles.emptyText': 'Phương tiện được thêm ở biểu mẫu của khách hàng và hiện ra tại đây.',
  'allVehicles.nothingTitle': 'Không tìm thấy phương tiện nào',
  'allVehicles.nothingText': (text: string) => `Không có phương tiện nào khớp với “${text}”.`,

  'removal.looking': 'Đang kiểm tra hợp đồng và hóa đơn…',
  'removal.title': (free: number, ticked: number) =>
    free === ticked
      ? `Xóa ${number.format(free)} khách hàng?`
      : `Xóa ${number.format(free)} trong số ${number.format(ticked)} khách hàng đã chọn?`,
  'removal.titleNone': 'Không thể xóa khách hàng nào',
  'removal.text': 'Phương tiện, liên hệ và tệp đính kèm được xóa cùng khách hàng. Có thể hoàn tác.',
  'removal.blockedText': (count: number) =>
    `${number.format(count)} khách hàng đã có giao dịch nên không thể xóa và vẫn được chọn.`,
  'removal.contracts': (count: number) => `${number.format(count)} hợp đồng`,
  'removal.invoices': (count: number) => `${number.format(count)} hóa đơn`,
  'removal.unknown': 'Chưa kiểm tra được giao dịch',
  'removal.vehicles': (count: number) => `${number.format(count)} phương tiện`,
  'removal.more': (count: number) => `và ${number.format(count)} khách hàng khác`,
  'removal.confirm': (count: number) => `Xóa ${number.format(count)} khách hàng`,
  'removal.deleting': (done: number, all: number) => `Đang xóa ${number.format(done)} trong số ${number.format(all)}…`,
  'removal.cancel': 'Hủy',
  'removal.stop': 'Dừng',
  'removal.close': 'Đóng',
  'removal.tooManyTitle': 'Quá nhiều khách hàng để xóa một lần',
  'removal.tooManyText': (most: number) =>
    `Mỗi lần xóa được tối đa ${number.format(most)} khách hàng. Hãy thu hẹp tìm kiếm.`,
  'removal.failedTitle': 'Không kiểm tra được',
  'removal.notDeleted': 'Chưa xóa được',
};
