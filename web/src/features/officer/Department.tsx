import { departmentColours } from '../../ui/departments';

/** The short name of a department in its colour. */
export function Department({ name }: { name: string }) {
  const [background, color] = departmentColours(name);
  return (
    <span className="department" style={{ background, color }}>
      {name}
    </span>
  );
}
