// DuckDB asked the two questions of groups.rs: CPU seconds for both, and what came out, as JSON.
const [module, table, times] = process.argv.slice(2);
const { DuckDBInstance } = await import(module);
const database = await (await DuckDBInstance.create(":memory:")).connect();
await database.run(`CREATE TABLE verdicts AS SELECT year, region, starred, complete,
  CASE WHEN tags IS NULL THEN [] ELSE string_split(tags, '|') END AS tags
  FROM read_csv('${table}', header = true, types = {'year': 'SMALLINT', 'region': 'VARCHAR', 'starred': 'BOOLEAN',
  'complete': 'BOOLEAN', 'tags': 'VARCHAR'})`);
const questions = [
  `SELECT year, region, count(*) FILTER (WHERE starred) AS yes, count(starred) AS asked FROM verdicts GROUP BY year, region
   HAVING count(starred) > 0 ORDER BY year, region`,
  `SELECT tag, count(*) FILTER (WHERE complete) AS yes, count(complete) AS asked
   FROM (SELECT unnest(tags) AS tag, complete FROM verdicts) GROUP BY tag HAVING count(complete) > 0 ORDER BY tag`,
];
const ask = async () => {
  const answers = [];
  for (const question of questions) answers.push((await database.runAndReadAll(question)).getRowObjects());
  return answers;
};
const sum = (rows, column) => rows.reduce((all, row) => all + Number(row[column]), 0);
const sums = (await ask()).map((rows) => [rows.length, sum(rows, "yes"), sum(rows, "asked")]);
const before = process.cpuUsage();
for (let time = 0; time < Number(times); time++) await ask();
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ cpu: (user + system) / 1e6 / Number(times), sums }));
