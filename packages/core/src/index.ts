/**
 * The public API of `@clientele/core`, name by name: this list is its review.
 *
 * @module index
 */

export { vehicleSchema, VEHICLE_STATES, VEHICLE_TYPES } from './model/vehicle.js';
export type { Vehicle, VehicleState, VehicleType } from './model/vehicle.js';
export { contactSchema } from './model/contact.js';
export type { Contact } from './model/contact.js';
export { attachmentSchema, DOCUMENT_KINDS } from './model/attachment.js';
export type { Attachment } from './model/attachment.js';
export { APARTMENT_RELATIONS, holdingSchema } from './model/apartment.js';
export type { Holding } from './model/apartment.js';
export { occupantSchema } from './model/occupant.js';
export type { Occupant } from './model/occupant.js';
export { buildingSchema } from './model/building.js';
export type { Building } from './model/building.js';
export { phoneSchema } from './model/values.js';
export type { Phone } from './model/values.js';
export { COLLECTIONS, CUSTOMER_KINDS, blankFields, customerSchema, newCustomerSchema } from './model/customer.js';
export type {
  Collection,
  Customer,
  CustomerKind,
  Individual,
  NewCustomer,
  Organisation,
  UniqueField,
} from './model/customer.js';
export { GENDERS, genderSchema } from './model/gender.js';
export type { Gender } from './model/gender.js';
export { CRM_FIELDS, crmLinkSchema, crmValuesSchema } from './model/crm-link.js';
export type { CrmField, CrmLink, CrmValues } from './model/crm-link.js';
export { originOf } from './model/origin.js';
export type { Origin } from './model/origin.js';
export { EMPTY_PATCH, applyPatch, isEmptyPatch, patchSchema } from './model/patch.js';
export type { CustomerPatch } from './model/patch.js';

export { CustomerError, ERROR_CODES, isAbortError, isCustomerError } from './errors/customer-error.js';
export type { ErrorCode, ErrorDetails } from './errors/customer-error.js';
export { Cell } from './observable/observable.js';
export type { Observable } from './observable/observable.js';

export type {
  FieldDefinition,
  FieldKey,
  FieldOption,
  FieldValue,
  InputDefinition,
  InputKind,
  Texts,
} from './fields/definition.js';
export type {
  Item,
  ItemCollection,
  ItemDefinition,
  ItemFieldDefinition,
  ItemKey,
  Items,
  ItemValue,
  TypedCollection,
} from './fields/item.js';
export { buildingProfile } from './fields/building.js';
export type { FieldSection, FormEditor, FormSection, FormTab, ListColumn, ListTab, Profile } from './fields/profile.js';

export { formatDate } from './formats/date.js';
export { plateKey } from './formats/licence-plate.js';
export { formatPhone } from './formats/phone-format.js';
export type { FormatIssue, FormatIssueCode, Reading, RepairCode } from './formats/result.js';

export { LIST_ACCESS } from './query/list-place.js';
export type { CursorPlace, IndexPlace, ListAccess } from './query/list-place.js';
export { fold, markRanges } from './query/fold.js';
export type { TextRange } from './query/fold.js';
export { markWords, searchWords } from './query/words.js';
export type { SearchWords } from './query/words.js';
export { CUSTOMER_GROUPS, DEFAULT_SORT, SORT_FIELDS, VEHICLE_SORT_FIELDS } from './query/customer-query.js';
export type {
  CustomerGroup,
  CustomerQuery,
  CustomerSort,
  GroupCounts,
  SortField,
  VehicleSortField,
} from './query/customer-query.js';

export { DEFAULT_CODE_PATTERN, codeKey, sequenceOf } from './rules/codes.js';
export type { Holder, Issue, IssueCode, IssuePlace, ItemIssue } from './rules/issues.js';
export { itemTexts } from './rules/item-validation.js';
export { todayInVietnam } from './rules/today.js';
export type { CrmEvent } from './rules/crm-origin/event.js';
export type {
  CrmCommand,
  CrmConflict,
  CrmCustomerCommand,
  CrmOutcome,
  CrmProblem,
  CrmQuarantined,
  CrmReceipt,
} from './rules/crm-origin/types.js';

export type {
  AdapterDescription,
  Blocker,
  CallOptions,
  ChangeNotice,
  CodeProposal,
  CrmCalls,
  CustomerAdapter,
  CustomerDrafts,
  FileToKeep,
  FindKey,
  ItemResult,
  KeptDraft,
  ListRequest,
  ListResult,
  RemovalResult,
  RestoreResult,
  Transactions,
  UploadOptions,
  VehicleListRequest,
  VehicleListResult,
  VehicleRow,
  WriteOptions,
} from './port/adapter.js';
export { guard } from './port/guard.js';
export { lazily } from './port/lazily.js';

export { vi } from './messages/vi.js';
export type { MessageKey, Messages, WordKey, Words } from './messages/vi.js';

export { newId } from './store/new-id.js';
export type { Conflict, Draft, ItemDraft, Side } from './store/draft.js';
export type { DraftOffer, FormDrafts } from './store/form-drafts.js';
export type { FormFiles } from './store/form-files.js';
export type { FormItems } from './store/form-items.js';
export type { FormHost, FormState, FormStore, RestoreOffer, Resumed, Saved } from './store/form.js';
export { isAtRisk } from './store/form-state.js';
export type { Keeping } from './store/draft-keeper.js';
export type { Upload, UploadFailure } from './store/upload-state.js';
export type { ListState, ListStore, Spotlight } from './store/list.js';
export type { RowPages } from './store/pages.js';
export type { VehicleListStore } from './store/vehicle-list.js';
export type { VehicleListState, VehicleQuery } from './store/vehicle-list-state.js';
export type { CrmState } from './store/crm-state.js';
export type { CrmStore } from './store/crm.js';
export { CustomerStore } from './store/store.js';
export type { Notice, NoticeText } from './store/notice.js';
export { MOST_REMOVED, deletable } from './store/removal-state.js';
export type { Removed, RemovalCandidate, RemovalState } from './store/removal-state.js';
export type { RemovalStore } from './store/removal.js';
export { NOTHING, isTicked, tickedCount } from './store/selection.js';
export type { Selection, SelectionStore } from './store/selection.js';
