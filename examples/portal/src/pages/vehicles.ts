import { isAbortError, isCustomerError } from '@clientele/core';
import { vehiclesOf, type OwnedVehicle } from '../data/vehicles.js';
import { button, element } from '../dom/element.js';
import { moduleMessages } from '../words/module-messages.js';
import type { Portal } from '../shell/portal.js';
import { addressOf } from '../shell/router.js';
import { buildingPage, emptyState } from './building-page.js';
import type { PageView } from './page.js';
import { table, twoLines } from './table.js';

/** Milliseconds to wait after a change: an import reports several times in a second. */
const SETTLE = 150;

function vehicleTable(portal: Portal, rows: readonly OwnedVehicle[]): HTMLElement {
  const words = portal.words();
  const messages = moduleMessages(portal);
  return table<OwnedVehicle>(
    words['page.vehicles'],
    [
      {
        label: words['column.plate'],
        card: 'lead',
        cell: ({ vehicle }) => {
          const plate = element('span', {
            class: vehicle.plate ? 'plate' : 'quiet',
            text: vehicle.plate ?? words['vehicles.noPlate'],
          });
          return vehicle.state === 'retired' ? twoLines(plate, words['vehicles.retired']) : plate;
        },
      },
      {
        label: words['column.vehicleType'],
        card: 'side',
        cell: ({ vehicle: { type, electric } }) => {
          const name = messages[`vehicleType.${type}`];
          return electric ? words['vehicles.electric'](name) : name;
        },
      },
      { label: words['column.brand'], card: 'below', cell: ({ vehicle }) => vehicle.brand ?? '—' },
      { label: words['column.colour'], card: 'below', cell: ({ vehicle }) => vehicle.colour ?? '—' },
      { label: words['column.apartment'], card: 'below', cell: ({ vehicle }) => vehicle.apartment ?? '—' },
      {
        label: words['column.owner'],
        card: 'below',
        cell: ({ owner }) =>
          twoLines(
            element('a', { text: owner.name ?? '—', attributes: { href: addressOf('customers') } }),
            owner.code ?? '',
          ),
      },
    ],
    rows,
  );
}

/** All vehicles of the chosen building, across its customers, as the module's data have them now. */
export function vehiclesPage(portal: Portal): PageView {
  let reading = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let redraw = () => {};

  const page = buildingPage(portal, {
    title: 'page.vehicles',
    draw(show) {
      const words = portal.words();
      const buildingId = portal.preferences.buildingId.get();
      show(words['vehicles.loading'], element('div'));
      redraw = () => {
        reading.abort();
        reading = new AbortController();
        const { signal } = reading;
        vehiclesOf(portal.adapter, buildingId ?? '', signal).then(
          (rows) => {
            if (signal.aborted) return;
            show(
              words['vehicles.count'](rows.length),
              rows.length > 0 ? vehicleTable(portal, rows) : emptyState(words['vehicles.none']),
            );
          },
          (thrown: unknown) => {
            if (isAbortError(thrown) || signal.aborted) return;
            const cause = moduleMessages(portal)[`error.${isCustomerError(thrown) ? thrown.code : 'adapter'}`];
            const again = button(words['vehicles.retry'], () => redraw());
            show(words['vehicles.failed'], element('div', { class: 'empty' }, [element('p', { text: cause }), again]));
          },
        );
      };
      redraw();
    },
    leave() {
      clearTimeout(timer);
      reading.abort();
      stop?.();
    },
  });
  const stop = portal.adapter.subscribe?.(() => {
    clearTimeout(timer);
    timer = setTimeout(() => redraw(), SETTLE);
  });
  return page;
}
