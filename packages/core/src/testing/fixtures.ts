import type { NewCustomer } from '../model/customer.js';
import type { Vehicle } from '../model/vehicle.js';
import type { Holding } from '../model/apartment.js';
import { fold } from '../query/fold.js';
import { Random } from './random.js';

type NewIndividual = Extract<NewCustomer, { kind: 'individual' }>;
type NewOrganisation = Extract<NewCustomer, { kind: 'organisation' }>;

const SURNAMES = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Huỳnh',
  'Võ',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Ngô',
  'Lý',
] as const;
const MIDDLE = ['Văn', 'Thị', 'Đình', 'Ngọc', 'Minh', 'Thanh', 'Hữu', 'Đức', 'Thùy', 'Quốc', 'Khánh'] as const;
const GIVEN = [
  ...([
    'An',
    'Ân',
    'Ánh',
    'Bảo',
    'Bích',
    'Châu',
    'Chi',
    'Cường',
    'Dũng',
    'Dương',
    'Đạt',
    'Đức',
    'Giang',
    'Hà',
  ] as const),
  ...(['Hạnh', 'Hòa', 'Huệ', 'Hùng', 'Lan', 'Linh', 'Long', 'Mai', 'Nam', 'Ngân', 'Oanh', 'Phúc', 'Quyên'] as const),
  ...(['Sơn', 'Tâm', 'Thảo', 'Trang', 'Tuấn', 'Uyên', 'Ước', 'Vy', 'Xuân', 'Yến', 'Ý'] as const),
] as const;
const TRADES = ['Cơ khí', 'Vận tải', 'Dịch vụ', 'Nội thất', 'Thực phẩm', 'Giáo dục', 'Đầu tư', 'Xây dựng'] as const;
const PLACES = ['Bến Gỗ', 'Đồi Sim', 'Hồ Xanh', 'Cầu Mây', 'Ánh Dương', 'Sông Trăng', 'Vườn Ổi'] as const;
const STREETS = ['Hoa Ban', 'Đồi Sim', 'Bờ Hồ', 'Vườn Ổi'] as const;
const RELATIONS = ['owner', 'tenant', 'member'] as const;
const DAY = '2019-05-20';

const EMPTY = {
  buildingId: null,
  code: null,
  name: null,
  displayOrder: null,
  phone: null,
  email: null,
  address: null,
  note: null,
  occupant: null,
  apartments: [],
  vehicles: [],
  contacts: [],
  attachments: [],
};

/** An individual with nothing but what is given. */
export function individual(given: Partial<Omit<NewIndividual, 'kind'>> & { readonly id: string }): NewIndividual {
  const own = { gender: null, birthDate: null, nationality: null, company: null };
  const identity = { identityNumber: null, identityDate: null, identityPlace: null };
  return { kind: 'individual', ...EMPTY, ...own, ...identity, ...given };
}

/** An organisation with nothing but what is given. */
export function organisation(given: Partial<Omit<NewOrganisation, 'kind'>> & { readonly id: string }): NewOrganisation {
  const own = { tradingName: null, taxCode: null, website: null, representative: null, representativePosition: null };
  const registration = { registrationNumber: null, registrationDate: null, registrationPlace: null };
  return { kind: 'organisation', ...EMPTY, ...own, ...registration, ...given };
}

/** A motorbike in use with nothing but what is given. */
export function parked(given: Partial<Vehicle> & { readonly id: string }): Vehicle {
  const unknown = { plate: null, brand: null, colour: null, parkingCard: null, apartment: null, registeredOn: null };
  return { type: 'motorbike', electric: false, ...unknown, state: 'active', ...given };
}

/**
 * Believable customers of a building, the same for the same seed. Nobody among them exists: mail goes to `example.com`,
 * and identity numbers and tax codes are of provinces that do not exist. Codes run from `KH-00001`.
 */
export function customers(count: number, buildingId: string | null = 's1', seed = 1): NewCustomer[] {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, at) => customer(random, at, buildingId, `${seed}-${buildingId}-${at}`));
}

function customer(random: Random, at: number, buildingId: string | null, id: string): NewCustomer {
  const person = `${random.pick(SURNAMES)} ${random.pick(MIDDLE)} ${random.pick(GIVEN)}`;
  const shared = {
    id,
    buildingId,
    code: `KH-${String(at + 1).padStart(5, '0')}`,
    displayOrder: random.oneIn(8) ? null : random.below(40),
    phone: random.oneIn(12) ? null : phone(at),
    address: random.oneIn(3) ? `Số ${1 + random.below(90)}, đường ${random.pick(STREETS)}` : null,
    apartments: Array.from({ length: random.below(3) }, (_, nth) => holding(random, `${id}-a${nth}`)),
    vehicles: Array.from({ length: random.below(3) }, (_, nth) => vehicle(random, `${id}-v${nth}`)),
    contacts: random.oneIn(4) ? [contact(random, `${id}-c`)] : [],
  };
  const email = random.oneIn(5) ? null : `${fold(person).replaceAll(' ', '.')}${at}@example.com`;
  if (random.oneIn(5)) {
    const name = `Công ty TNHH ${random.pick(TRADES)} ${random.pick(PLACES)}`;
    return organisation({ ...shared, name, email, taxCode: `000${random.digits(7)}`, representative: person });
  }
  const identityNumber = random.oneIn(3) ? null : `000${random.digits(9)}`;
  const gender = random.pick(['male', 'female'] as const);
  const company = at % 3 === 0 ? `Công ty TNHH ${PLACES[at % PLACES.length]}` : null;
  const user = { name: `Ngô ${GIVEN[at % GIVEN.length]}`, phone: phone(at + 50_000) };
  const occupant = at % 4 === 0 ? user : null;
  return individual({ ...shared, name: person, email, gender, identityNumber, company, occupant });
}

function phone(at: number) {
  const digits = String(900_000_000 + (at % 100_000));
  return { value: `+84${digits}`, text: `0${digits}` };
}

function holding(random: Random, id: string): Holding {
  const apartment = `S${1 + random.below(3)}-${10 + random.below(20)}${String(1 + random.below(12)).padStart(2, '0')}`;
  return { id, apartment, relation: random.pick(RELATIONS), from: DAY, to: random.oneIn(3) ? '2021-06-30' : null };
}

function vehicle(random: Random, id: string): Vehicle {
  const car = random.oneIn(3);
  const last = `${random.digits(3)}.${random.digits(2)}`;
  const plate = car ? `30K-${last}` : `29-MĐ${1 + random.below(9)} ${last}`;
  const rest = { brand: null, colour: 'Trắng', parkingCard: null, apartment: null, registeredOn: DAY } as const;
  return { id, type: car ? 'car' : 'motorbike', electric: !car, plate, ...rest, state: 'active' };
}

function contact(random: Random, id: string) {
  const name = `${random.pick(SURNAMES)} ${random.pick(MIDDLE)} ${random.pick(GIVEN)}`;
  return { id, name, phone: null, email: null, relation: 'Người thân', note: null };
}
