/** What invented customers are put together from. Nobody here exists; `vidu` means "example". */
export const SURNAMES = 'Nguyễn Trần Lê Phạm Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Lương'.split(' ');

export const GIVEN = {
  male: {
    middle: 'Văn Đình Minh Quang Hữu Đức Gia Anh Xuân Tuấn'.split(' '),
    last: 'Long Thắng Quân Vinh Sơn Cường Nam Dũng Hải Khang Phúc Tùng Bình Huy Đạt Kiên Đức'.split(' '),
  },
  female: {
    middle: 'Thị Thu Minh Ngọc Thanh Khánh Phương Thùy Bích Kim'.split(' '),
    last: 'Hà Lan Linh Trang Hương Mai Oanh Uyên Yến Chi Ngân Quỳnh Thảo Hạnh Ngọc Ý'.split(' '),
  },
} as const;

export const ORGANISATIONS = [
  'Công ty TNHH Cà phê Sương Sớm',
  'Công ty CP Công nghệ Lá Xanh',
  'Công ty TNHH Thiết kế Nhà Nhỏ',
  'Công ty CP Giáo dục Chim Sáo',
  'Công ty TNHH Vận tải Đường Mây',
  'Công ty TNHH Nội thất Gỗ Thơm',
  'Hộ kinh doanh Bánh mì Bà Ý',
  'Văn phòng luật sư Trường Sơn Bắc',
  'Công ty CP Du lịch Sông Trăng',
  'Phòng khám Nha khoa Nụ Cười Nhỏ',
  'Công ty TNHH Phần mềm Tre Việt Mới',
  'Công ty TNHH May mặc Chỉ Đỏ',
  'Công ty CP Thực phẩm Ruộng Bậc Thang',
  'Trung tâm Ngoại ngữ Cầu Vồng Sớm',
];

export const EMPLOYERS = [
  'Công ty CP Công nghệ Lá Xanh',
  'Ngân hàng TMCP Biển Bạc',
  'Bệnh viện Đa khoa Hoa Sen Trắng',
  'Trường THPT Ven Sông',
];
export const POSITIONS = ['Giám đốc', 'Tổng giám đốc', 'Chủ hộ kinh doanh', 'Trưởng văn phòng', 'Phó giám đốc'];
export const STREETS = [
  'Trần Phú',
  'Lê Lợi',
  'Phố Huế',
  'Nguyễn Trãi',
  'Láng Hạ',
  'Kim Mã',
  'Hoàng Hoa Thám',
  'Tây Sơn',
];
export const DISTRICTS = [
  'P. Thanh Xuân, TP. Hà Nội',
  'P. Cầu Giấy, TP. Hà Nội',
  'xã Đông Anh, TP. Hà Nội',
  'P. Hà Đông, TP. Hà Nội',
];

export const CARS = [
  'Mazda CX-5',
  'Toyota Vios',
  'VinFast VF 6',
  'Hyundai Accent',
  'Kia Morning',
  'Ford Ranger',
  'Honda City',
];
export const MOTORBIKES = [
  'Honda Vision',
  'Honda SH 150i',
  'Yamaha Grande',
  'Honda Wave Alpha',
  'Honda Air Blade',
  'Piaggio Liberty',
];
export const ELECTRIC_MOTORBIKES = ['VinFast Feliz', 'VinFast Klara', 'Yadea Voltguard'];
export const COLOURS = ['trắng', 'đen', 'bạc', 'đỏ', 'xanh', 'xám'];
