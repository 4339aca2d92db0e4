import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import {
  VEHICLE_FIELDS,
  needsPlate,
  type CustomerAdapter,
  type FormState,
  type FormStore,
  type Messages,
  type Profile,
  type Vehicle,
  type VehicleKey,
} from '@clientele/core';
import { buttons } from '../controls/buttons.js';
import { field, fieldStyles } from '../controls/field.js';
import { bike, car, motorbike, plus, truck } from '../icons/icons.js';
import { ModuleController, type Language } from '../provider/module-controller.js';
import { Watch } from '../provider/watch.js';
import { base } from '../theme/base.js';
import { tokens } from '../theme/tokens.js';
import { vehicleStyles } from './vehicle-styles.js';

const ICONS: Readonly<Record<Vehicle['type'], TemplateResult>> = { car, motorbike, bicycle: bike, other: truck };

/**
 * The vehicles of the customer in the form, edited in place. *Lưu lại phương tiện* puts a vehicle into the form; only
 * the form's *Lưu lại* writes it. Shows nothing while no form is open.
 */
export class ClienteleVehicleEditor extends LitElement {
  static override styles = [
    tokens,
    base,
    buttons,
    fieldStyles,
    vehicleStyles,
    css`
      :host {
        display: block !important;
      }
    `,
  ];

  /** Where the customers are kept; without it, the module around this element. */
  @property({ attribute: false }) adapter: CustomerAdapter | null = null;

  /** How customers are managed here; the building profile where none is given. */
  @property({ attribute: false }) profile: Profile | null = null;

  /** Language of the words on screen; without it the nearest `lang` attribute decides, and Vietnamese last. */
  @property() language: Language | null = null;

  readonly #module = new ModuleController(this);
  readonly #form = new Watch(this, () => this.#module.current?.store.formState);
  #edited: string | null = null;

  /** Moves the focus to the open editor: its first input that needs mending, or its first. */
  focusEditor(): void {
    const editor = this.renderRoot.querySelector('.editor');
    const input =
      editor?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? editor?.querySelector<HTMLElement>('select');
    input?.focus();
  }

  protected override render() {
    const module = this.#module.current;
    const state = this.#form.value;
    const form = module?.store.form;
    if (!module || !form || !state?.draft) return nothing;
    const { words } = module;
    const { draft } = state;
    const adding = draft.vehicle !== null && !draft.vehicles.some(({ id }) => id === draft.vehicle?.id);
    return html`
      <div class="heading">
        <h3>${words['vehicles.heading']}</h3>
        <button
          type="button"
          class="small add"
          ?disabled=${draft.vehicle !== null}
          @click=${() => form.openVehicle(null)}
        >
          ${plus}${words['vehicles.add']}
        </button>
      </div>
      ${draft.vehicles.length === 0 && !adding ? html`<p class="none">${words['vehicles.none']}</p>` : nothing}
      <ul>
        ${draft.vehicles.map((vehicle) => {
          const edited = vehicle.id === draft.vehicle?.id;
          return html`<li>${edited ? this.#editor(state, form, words) : this.#card(vehicle, state, form, words)}</li>`;
        })}
        ${adding ? html`<li>${this.#editor(state, form, words)}</li>` : nothing}
      </ul>
    `;
  }

  #card(vehicle: Vehicle, { draft }: FormState, form: FormStore, words: Messages) {
    const type = words[`vehicleType.${vehicle.type}`];
    const name = vehicle.plate ?? type;
    const facts = [
      vehicle.electric ? `${type} · ${words['vehicle.electric']}` : type,
      vehicle.brand,
      vehicle.colour,
      vehicle.parkingCard && words['vehicle.card'](vehicle.parkingCard),
      vehicle.state === 'retired' ? words['vehicleState.retired'] : null,
    ];
    const named = (action: string) => words['vehicle.named'](action, name);
    return html`<div class="vehicle ${vehicle.state}">
      ${ICONS[vehicle.type]}
      <span class="text">
        <b>${vehicle.plate ?? words['vehicle.noPlate']}</b>
        <small>${facts.filter(Boolean).join(' · ')}</small>
      </span>
      <button
        type="button"
        class="ghost small"
        ?disabled=${draft?.vehicle !== null}
        aria-label=${named(words['vehicles.edit'])}
        @click=${() => form.openVehicle(vehicle.id)}
      >
        ${words['vehicles.edit']}
      </button>
      <button
        type="button"
        class="ghost small"
        aria-label=${named(words['vehicles.remove'])}
        @click=${() => form.removeVehicle(vehicle.id)}
      >
        ${words['vehicles.remove']}
      </button>
    </div>`;
  }

  #editor({ draft, issues, vehicleIssues }: FormState, form: FormStore, words: Messages) {
    const edited = draft?.vehicle;
    if (!edited) return nothing;
    const open = issues.some(({ code }) => code === 'vehicle-open');
    const required = (key: VehicleKey) =>
      key === 'type' || key === 'state' || (key === 'plate' && needsPlate(edited.texts.type ?? ''));
    return html`<div
      class="editor ${open ? 'open-issue' : ''}"
      role="group"
      aria-label=${words['vehicles.editing']}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event, form)}
    >
      <div class="fields">
        ${VEHICLE_FIELDS.map((definition) =>
          field<VehicleKey>({
            definition,
            label: words[definition.label],
            text: edited.texts[definition.key] ?? '',
            required: required(definition.key),
            issue: vehicleIssues.find((issue) => issue.field === definition.key),
            words,
            onType: (key, text) => form.typeVehicle(key, text),
          }),
        )}
      </div>
      <label class="tick">
        <input
          type="checkbox"
          .checked=${edited.electric}
          @change=${(event: Event) => form.chooseElectric((event.currentTarget as HTMLInputElement).checked)}
        />
        ${words['vehicle.electric']}
      </label>
      <div class="end">
        <p class="note" role=${open ? 'alert' : nothing}>
          ${open ? words['issue.vehicle-open'] : words['vehicles.savedWithCustomer']}
        </p>
        <button type="button" @click=${() => this.#cancel(form)}>${words['vehicles.cancel']}</button>
        <button type="button" class="keep" @click=${() => this.#keep(form)}>${words['vehicles.save']}</button>
      </div>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const edited = this.#form.value?.draft?.vehicle?.id ?? null;
    const before = this.#edited;
    this.#edited = edited;
    if (edited === before) return;
    if (edited !== null) this.focusEditor();
    else if (this.#form.value) this.renderRoot.querySelector<HTMLElement>('.add')?.focus();
  }

  #onKey(event: KeyboardEvent, form: FormStore): void {
    const plainEnter = event.key === 'Enter' && !event.ctrlKey && !event.metaKey;
    if (plainEnter && event.target instanceof HTMLInputElement) {
      // Enter belongs to the vehicle here; without this it would save the whole form.
      event.preventDefault();
      this.#keep(form);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.#cancel(form);
    }
  }

  #keep(form: FormStore): void {
    if (!form.keepVehicle()) void this.updateComplete.then(() => this.focusEditor());
  }

  #cancel(form: FormStore): void {
    form.cancelVehicle();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clientele-vehicle-editor': ClienteleVehicleEditor;
  }
}
