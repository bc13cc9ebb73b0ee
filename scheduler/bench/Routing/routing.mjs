// Routes given teams with OR-Tools Routing: reads one JSON order on stdin, writes one JSON answer on stdout.
// Usage: node routing.mjs SOLVER_FOLDER
//
// order  { drive: minutes[place][place], capacity,
//          teams: [{ place, wait, fixed, fits: "0110…" }],      one vehicle each; fits says which jobs it may do
//          jobs: [{ place, minutes, loss }],
//          choices: [{ jobs: [index], penalty }] }               at most one job of each; penalty for none
// answer { routes: [[job, …] per team], objective }
//
// This build has no vehicle restrictions and no time limit. The first is replaced by travel times of each
// vehicle's own, too long to any job that it may not do; for the second the caller ends the process.
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';

// On a Node with JSPI every call of the routing API would return a promise, which the package does not await.
delete WebAssembly.Suspending;
delete WebAssembly.promising;
const package_ = join(process.argv[2], 'node_modules', 'or-tools-wasm', 'build', 'javascript', 'node', 'routing.js');
const { initRouting, RoutingIndexManager, RoutingModel } = await import(pathToFileURL(package_));

const order = JSON.parse(await text(process.stdin));
await initRouting();
const { teams, jobs, drive } = order;
const first = 2 * teams.length;
const nodes = [...teams.flatMap((team) => [{ ...team, minutes: 0, loss: 0 }, { place: team.place, minutes: 0, loss: 0 }]), ...jobs];
const manager = new RoutingIndexManager(nodes.length, teams.length, teams.map((_, t) => 2 * t), teams.map((_, t) => 2 * t + 1));
const model = new RoutingModel(manager);
const minutes = (from, to) => (from === to ? 0 : drive[nodes[from].place][nodes[to].place]);
const unused = (from, to) => from < first && to < first;

model.SetArcCostEvaluatorOfAllVehicles(
  model.RegisterTransitMatrix(nodes.map((node, from) => nodes.map((other, to) => (unused(from, to) ? 0 : minutes(from, to) + (node.fixed ?? 0) + other.loss)))),
);
const transits = teams.map((team) =>
  model.RegisterTransitMatrix(
    nodes.map((node, from) =>
      nodes.map((_, to) => {
        if (to >= first && team.fits[to - first] === '0') return order.capacity + 1;
        return unused(from, to) ? 0 : minutes(from, to) + node.minutes + (from < first ? team.wait : 0);
      }),
    ),
  ),
);
model.AddDimensionWithVehicleTransits(transits, 0, order.capacity, true, 'time');
for (const choice of order.choices) model.AddDisjunction(choice.jobs.map((job) => manager.NodeToIndex(first + job)), choice.penalty);

const assignment = await model.Solve();
const routes = teams.map((_, team) => {
  const route = [];
  for (let index = model.Start(team); assignment && !model.IsEnd(index); index = assignment.Value(model.NextVar(index))) {
    const node = manager.IndexToNode(index);
    if (node >= first) route.push(node - first);
  }
  return route;
});
process.stdout.write(JSON.stringify({ routes, objective: assignment ? assignment.ObjectiveValue() : null }), () => process.exit(0));
