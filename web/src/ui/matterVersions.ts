import type { MatterEntry, MatterVersion } from '../api/registers';

export const always = '0001-01-01';

/** The version that holds on a day: the last one that has begun by then. */
export function inForce(entry: MatterEntry, day: string): MatterVersion | undefined {
  return entry.versions.filter((version) => version.validFrom <= day).at(-1);
}

/** The version to show first: the one in force, or the first one that is still to come. */
export function shownVersion(entry: MatterEntry, day: string): MatterVersion {
  const version = inForce(entry, day) ?? entry.versions[0];
  if (version === undefined) throw new Error(`Matter ${entry.code} has no version`);
  return version;
}

export type VersionTime = 'future' | 'now' | 'past';

export function timeOf(entry: MatterEntry, version: MatterVersion, day: string): VersionTime {
  if (version.validFrom > day) return 'future';
  return inForce(entry, day)?.validFrom === version.validFrom ? 'now' : 'past';
}

/** The day on which the next version takes over; none for the last. */
export function endOf(entry: MatterEntry, version: MatterVersion): string | undefined {
  return entry.versions.find((other) => other.validFrom > version.validFrom)?.validFrom;
}

/** The versions with one more, in order; one of the same day gives way. */
export function withVersion(versions: readonly MatterVersion[], added: MatterVersion): MatterVersion[] {
  return [...versions.filter((version) => version.validFrom !== added.validFrom), added].sort((one, other) =>
    one.validFrom < other.validFrom ? -1 : 1,
  );
}
