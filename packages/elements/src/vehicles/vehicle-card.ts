import type { TemplateResult } from 'lit';
import type { Item, Messages, Vehicle } from '@clientele/core';
import type { ItemCard } from '../controls/item-view.js';
import { bike, motorbike, truck } from '../icons/form-icons.js';
import { car } from '../icons/icons.js';

const ICONS: Readonly<Record<Vehicle['type'], TemplateResult>> = { car, motorbike, bicycle: bike, other: truck };

/** What a vehicle says on its card: its plate leads. */
export function vehicleCard(item: Item, words: Messages): ItemCard {
  const vehicle = item as Vehicle;
  const facts = [
    words[`vehicleType.${vehicle.type}`],
    vehicle.electric ? words['vehicle.electric'] : null,
    vehicle.brand,
    vehicle.colour,
    vehicle.parkingCard && words['vehicle.card'](vehicle.parkingCard),
    vehicle.apartment,
    vehicle.state === 'retired' ? words['vehicleState.retired'] : null,
  ];
  return {
    icon: ICONS[vehicle.type],
    title: vehicle.plate ?? words['vehicle.noPlate'],
    facts: facts.filter(Boolean).join(' · '),
    ended: vehicle.state === 'retired',
  };
}
