import type { CustomerKind, Gender, Holding, NewCustomer, Phone, Vehicle } from '@clientele/core';

/** What is worth saying about an invented customer; {@link customerFrom} fills in the rest. */
export interface Sketch {
  readonly kind: CustomerKind;
  readonly name: string;
  /** Ten digits, `0912345678`. */
  readonly phone: string;
  readonly email?: string;
  readonly address?: string;
  readonly note?: string;
  readonly holdings: readonly (Pick<Holding, 'apartment' | 'relation' | 'from'> & { to?: string })[];
  readonly vehicles?: readonly (Pick<Vehicle, 'type' | 'plate'> & Partial<Vehicle>)[];
  readonly occupant?: readonly [name: string, phone: string];
  readonly contact?: readonly [name: string, phone: string, relation: string];
  readonly gender?: Gender;
  readonly birthDate?: string;
  readonly identityNumber?: string;
  readonly company?: string;
  readonly taxCode?: string;
  readonly representative?: string;
  readonly position?: string;
}

function phoneOf(digits: string): Phone {
  return { value: `+84${digits.slice(1)}`, text: `${digits.slice(0, 4)} ${digits.slice(4, 7)} ${digits.slice(7)}` };
}

/** A whole customer from a sketch. Ids follow the number, so that seeding twice is seeding once. */
export function customerFrom(sketch: Sketch, buildingId: string, number: number): NewCustomer {
  const id = `01930000-0000-7000-8000-${String(number).padStart(12, '0')}`;
  const part = (letter: string, index: number) => `${id}-${letter}${index + 1}`;
  const shared = {
    id,
    buildingId,
    code: `KH-${String(number).padStart(5, '0')}`,
    name: sketch.name,
    displayOrder: number,
    phone: phoneOf(sketch.phone),
    email: sketch.email ?? null,
    address: sketch.address ?? null,
    note: sketch.note ?? null,
    occupant: sketch.occupant ? { name: sketch.occupant[0], phone: phoneOf(sketch.occupant[1]) } : null,
    apartments: sketch.holdings.map((holding, index) => ({ to: null, ...holding, id: part('a', index) })),
    vehicles: (sketch.vehicles ?? []).map((vehicle, index) => ({
      electric: false,
      brand: null,
      colour: null,
      parkingCard: null,
      apartment: sketch.holdings[0]?.apartment ?? null,
      registeredOn: null,
      state: 'active' as const,
      ...vehicle,
      id: part('v', index),
    })),
    contacts: sketch.contact
      ? [
          {
            id: part('c', 0),
            name: sketch.contact[0],
            phone: phoneOf(sketch.contact[1]),
            email: null,
            relation: sketch.contact[2],
            note: null,
          },
        ]
      : [],
    attachments: [],
  };
  return sketch.kind === 'individual'
    ? {
        ...shared,
        kind: 'individual',
        gender: sketch.gender ?? null,
        birthDate: sketch.birthDate ?? null,
        nationality: 'Việt Nam',
        identityNumber: sketch.identityNumber ?? null,
        identityDate: null,
        identityPlace: null,
        company: sketch.company ?? null,
      }
    : {
        ...shared,
        kind: 'organisation',
        tradingName: null,
        taxCode: sketch.taxCode ?? null,
        registrationNumber: sketch.taxCode ?? null,
        registrationDate: null,
        registrationPlace: null,
        representative: sketch.representative ?? null,
        representativePosition: sketch.position ?? null,
        website: null,
      };
}
