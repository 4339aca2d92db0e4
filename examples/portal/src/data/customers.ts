import type { Gender, NewCustomer, Vehicle } from '@clientele/core';
import { BUILDINGS } from './buildings.js';
import * as invented from './invented.js';
import { KNOWN } from './known.js';
import { randomFrom, type Random } from './random.js';
import { customerFrom, type Sketch } from './sketch.js';

/** How many each building begins with, and how its apartments are called. */
const PLAN: Readonly<Record<string, { count: number; apartment: (random: Random) => string }>> = {
  'sao-mai-s1': { count: 40, apartment: (random) => `S1-${two(random.between(2, 30))}${two(random.between(1, 12))}` },
  'sao-mai-s2': { count: 30, apartment: (random) => `S2-${two(random.between(2, 24))}${two(random.between(1, 10))}` },
  'binh-minh': { count: 25, apartment: (random) => `${random.pick(['A', 'B', 'C'])}${two(random.between(1, 40))}` },
};

/** The first number; KH-00001 to KH-02000 are those of the spreadsheet that the portal offers for import. */
const FIRST = 2101;

const two = (number: number) => String(number).padStart(2, '0');
const ascii = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
const dateBetween = (random: Random, from: number, to: number) =>
  `${random.between(from, to)}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`;

function personName(random: Random, gender: 'male' | 'female'): string {
  const { middle, last } = invented.GIVEN[gender];
  return `${random.pick(invented.SURNAMES)} ${random.pick(middle)} ${random.pick(last)}`;
}

/** Citizen ids say sex, century and year of birth; an invented one must agree with its person. */
function citizenId(random: Random, gender: Gender, birthDate: string): string {
  const century = Number(birthDate.slice(0, 2)) - 19;
  return `${random.pick(['001', '030', '079', '048'])}${century * 2 + (gender === 'female' ? 1 : 0)}${birthDate.slice(2, 4)}${random.digits(6)}`;
}

/** Ten digits whose last checks the nine before it. */
function taxCode(random: Random): string {
  for (;;) {
    const nine = `01${random.digits(7)}`;
    const sum = [31, 29, 23, 19, 17, 13, 7, 5, 3].reduce(
      (total, weight, place) => total + weight * Number(nine[place]),
      0,
    );
    if (sum % 11 > 0) return nine + (10 - (sum % 11));
  }
}

function vehicle(random: Random): Pick<Vehicle, 'type' | 'plate'> & Partial<Vehicle> {
  const looks = {
    colour: random.pick(invented.COLOURS),
    parkingCard: random.digits(4),
    registeredOn: dateBetween(random, 2022, 2025),
  };
  const end = `${random.digits(3)}.${random.digits(2)}`;
  if (random.chance(0.08)) return { type: 'bicycle', plate: null, colour: looks.colour };
  if (random.chance(0.35)) {
    const plate = `${random.pick(['29', '30'])}${random.pick(['A', 'E', 'F', 'G', 'H', 'K', 'L'])}-${end}`;
    return { type: 'car', plate, brand: random.pick(invented.CARS), ...looks };
  }
  if (random.chance(0.2)) {
    const plate = `29-MĐ${random.between(1, 9)} ${end}`;
    return { type: 'motorbike', plate, electric: true, brand: random.pick(invented.ELECTRIC_MOTORBIKES), ...looks };
  }
  const series = random.chance(0.5)
    ? `${random.pick(['B', 'C', 'X', 'Y'])}${random.between(1, 9)}`
    : random.pick(['AB', 'AC', 'AD', 'AE']);
  return { type: 'motorbike', plate: `29-${series} ${end}`, brand: random.pick(invented.MOTORBIKES), ...looks };
}

function holdings(random: Random, apartment: (random: Random) => string, organisation: boolean): Sketch['holdings'] {
  const relation = organisation || random.chance(0.45) ? 'tenant' : random.chance(0.85) ? 'owner' : 'member';
  const current = { apartment: apartment(random), relation, from: dateBetween(random, 2021, 2025) } as const;
  if (random.chance(0.06)) return [{ ...current, from: '2023-02-01', to: '2025-07-31' }];
  const former = { apartment: apartment(random), relation: 'tenant', from: '2020-01-15', to: '2021-01-14' } as const;
  return random.chance(0.12)
    ? [current, former]
    : random.chance(0.15)
      ? [current, { ...current, apartment: apartment(random) }]
      : [current];
}

function sketch(
  random: Random,
  number: number,
  organisation: string | undefined,
  apartment: (random: Random) => string,
): Sketch {
  const gender = random.chance(0.5) ? 'male' : 'female';
  const name = personName(random, gender);
  const shared = {
    phone: `09${random.pick(['03', '12', '36', '66', '77', '82', '88'])}${random.digits(6)}`,
    address: `${random.between(1, 200)} ${random.pick(invented.STREETS)}, ${random.pick(invented.DISTRICTS)}`,
    holdings: holdings(random, apartment, organisation !== undefined),
    vehicles: Array.from({ length: random.pick([0, 1, 1, 1, 2]) }, () => vehicle(random)),
  };
  if (organisation !== undefined) {
    const email = `lienhe.${number}@vidu.vn`;
    return {
      ...shared,
      kind: 'organisation',
      name: organisation,
      email,
      taxCode: taxCode(random),
      representative: name,
      position: random.pick(invented.POSITIONS),
    };
  }
  const birthDate = dateBetween(random, 1958, 2003);
  return {
    ...shared,
    kind: 'individual',
    name,
    gender,
    birthDate,
    identityNumber: citizenId(random, gender, birthDate),
    ...(random.chance(0.8) ? { email: `${ascii(name.split(' ').at(-1)!)}.${number}@vidu.vn` } : {}),
    ...(random.chance(0.2) ? { company: random.pick(invented.EMPLOYERS) } : {}),
    ...(random.chance(0.12) ? { occupant: [personName(random, 'female'), `0988${random.digits(6)}`] as const } : {}),
  };
}

/** The customers every fresh portal begins with: the same ones each time, their codes going up from KH-02101. */
export function seedCustomers(): NewCustomer[] {
  const random = randomFrom(2101);
  const organisations = [...invented.ORGANISATIONS];
  let number = FIRST;
  return BUILDINGS.flatMap(({ id }) => {
    const { count, apartment } = PLAN[id]!;
    const known = KNOWN[id] ?? [];
    return Array.from({ length: count }, (_, index) => {
      const here = number++;
      // Every sixth is an organisation while there are names left.
      const organisation = index % 6 === 5 ? organisations.shift() : undefined;
      const made = known[index / 3] ?? sketch(random, here, organisation, apartment);
      return customerFrom(made, id, here);
    });
  });
}
