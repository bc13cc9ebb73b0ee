/** Chip colours chosen for distance under colour blindness; always shown with the name, never as an area. */
const colours: Record<string, readonly [background: string, text: string]> = {
  市监: ['#1F5ADB', '#FFFFFF'],
  消防: ['#A16000', '#FFFFFF'],
  生态: ['#46523D', '#FFFFFF'],
  应急: ['#F2CF3A', '#1B2430'],
  卫健: ['#8EF8FF', '#1B2430'],
  城管: ['#26262E', '#FFFFFF'],
  住建: ['#DDFFD5', '#1B2430'],
  农业: ['#9DA46D', '#1B2430'],
  文旅: ['#7A6179', '#FFFFFF'],
  人社: ['#9293FF', '#1B2430'],
  交通: ['#D588A7', '#1B2430'],
  公安: ['#1D1B86', '#FFFFFF'],
};

/** A department this list does not know gets a white chip with its name. */
export function departmentColours(short: string): readonly [background: string, text: string] {
  return colours[short] ?? ['#FFFFFF', '#1B2430'];
}
