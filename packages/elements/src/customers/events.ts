import type { Customer } from '@clientele/core';

/** A customer was saved. */
export class ClienteleSavedEvent extends Event {
  static readonly type = 'clientele-saved';

  /** `mode` tells whether it was new. */
  constructor(
    readonly customer: Customer,
    readonly mode: 'add' | 'edit',
  ) {
    super(ClienteleSavedEvent.type, { bubbles: true, composed: true });
  }
}

/** Another building was chosen, by a person or by the host. */
export class ClienteleBuildingChangedEvent extends Event {
  static readonly type = 'clientele-building-changed';

  constructor(readonly buildingId: string | null) {
    super(ClienteleBuildingChangedEvent.type, { bubbles: true, composed: true });
  }
}

/** A call failed because the host's session has expired. The host signs the person in again and calls `retry()`. */
export class ClienteleSessionExpiredEvent extends Event {
  static readonly type = 'clientele-session-expired';

  constructor() {
    super(ClienteleSessionExpiredEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'clientele-session-expired': ClienteleSessionExpiredEvent;
    'clientele-saved': ClienteleSavedEvent;
    'clientele-building-changed': ClienteleBuildingChangedEvent;
  }
}
