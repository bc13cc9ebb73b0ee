import type { components } from './schema';

/** What an officer's phone and the server tell each other. */
type Schemas = components['schemas'];

export type FieldDays = Schemas['FieldDays'];
export type FieldVisit = Schemas['FieldVisit'];
export type FieldItem = Schemas['FieldItem'];
export type FieldFound = Schemas['FieldFound'];
export type FieldMate = Schemas['FieldMate'];
export type FieldState = Schemas['FieldState'];
export type ItemResult = Schemas['ItemResult'];
export type ArrivalBody = Schemas['ArrivalBody'];
export type FoundBody = Schemas['FoundBody'];
export type HindranceBody = Schemas['HindranceBody'];
export type HindranceCause = Schemas['HindranceCause'];
export type DepartureBody = Schemas['DepartureBody'];
export type WeekProgress = Schemas['WeekProgress'];
export type DayProgress = Schemas['DayProgress'];
export type TeamProgress = Schemas['TeamProgress'];
export type VisitProgress = Schemas['VisitProgress'];
export type VisitProgressState = Schemas['VisitProgressState'];
