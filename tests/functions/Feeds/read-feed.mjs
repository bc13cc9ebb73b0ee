// Reads an ICS file from standard input with the parser of another program (ical.js, that of Thunderbird) and writes what it understood as JSON:
// node read-feed.mjs <package.json of the folder where ical.js is installed> <time zone of the reader>
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';

const [, , from, timeZone] = process.argv;
const ICAL = createRequire(from)('ical.js').default ?? createRequire(from)('ical.js');
const calendar = new ICAL.Component(ICAL.parse(await text(process.stdin)));
const wall = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });

/** A day as it is; a moment by the reader's clock. */
function shown(time) {
  return time.isDate ? time.toString() : wall.format(time.toJSDate());
}

const events = calendar.getAllSubcomponents('vevent').map((component) => {
  const event = new ICAL.Event(component, { strictExceptions: true });
  return {
    uid: event.uid,
    sequence: event.sequence,
    status: component.getFirstPropertyValue('status'),
    summary: event.summary,
    description: event.description ?? '',
    location: event.location ?? '',
    start: shown(event.startDate),
    end: shown(event.endDate),
    busy: component.getFirstPropertyValue('transp') !== 'TRANSPARENT',
  };
});
process.stdout.write(JSON.stringify({ name: calendar.getFirstPropertyValue('x-wr-calname'), method: calendar.getFirstPropertyValue('method'), events }));
