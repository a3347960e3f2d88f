/** Given names and the short forms under which the same people go. A word may stand in several groups. */
const GROUPS = `
abraham abe
albert al bert
alexander alex alec sasha
alexei aleksei alexey alyosha
alfred al fred
andrew andy drew
anthony tony
antonio tony
barbara barb
benjamin ben bibi
bernard bernie
bradley brad
catherine katherine kathryn kate kathy cathy katie
charles chuck charlie
christopher chris
christine chris
cynthia cindy
daniel dan danny
david dave
deborah debbie deb
dianne diane
donald don
douglas doug
edward ed eddie ted ned
elizabeth liz beth betsy
eugene gene
frederick fred
gerald gerry jerry
gregory greg
harold hal harry
henry hank harry
jacqueline jackie
jacob jake
james jim jimmy jamie
janet jan
jeffrey jeff
jennifer jen jenny
jesus chuy
john jack johnny jon
jonathan jon
joseph joe joey
joshua josh
judith judy
kathleen kathy kate
kenneth ken
kimberly kim
kirsten kirstie
lawrence larry
leonard len lenny
luis lou
margaret maggie peggy meg
martin marty
matthew matt
michael mike mick
mitchell mitch
nancy nan
nathaniel nate
nicholas nick nicolas
nikolai nikolay
norman norm
pamela pam
patricia pat patty tricia
patrick pat paddy
peter pete
philip phil phillip
randall randy
raymond ray
rebecca becky
richard dick rick rich ricky
robert bob rob bobby robby
rodney rod
ronald ron ronnie
russell russ
samuel sam sammy
sandra sandy
sidney sid
stanley stan
stephen steve steven
susan sue susie
suzanne sue
theodore ted teddy
theresa teresa terri
thomas tom tommy
timothy tim
victoria vicky
vincent vince
vladimir volodya
walter walt
william bill billy will willie
zachary zach
`;

const groupsOf = new Map<string, number[]>();
for (const [group, line] of GROUPS.trim().split('\n').entries()) {
  for (const name of line.split(' ')) {
    const groups = groupsOf.get(name);
    if (groups) groups.push(group);
    else groupsOf.set(name, [group]);
  }
}

/** Whether two folded given names can be one person's: the same, or a name and its short form. */
export function isSameGivenName(a: string, b: string): boolean {
  if (a === b) return true;
  const groups = groupsOf.get(b);
  return groups !== undefined && (groupsOf.get(a)?.some((group) => groups.includes(group)) ?? false);
}

const formsOf = new Map<string, readonly string[]>();
for (const [name, groups] of groupsOf) {
  const isRelated = ([other, others]: [string, number[]]) =>
    other !== name && others.some((group) => groups.includes(group));
  formsOf.set(
    name,
    [...groupsOf].filter(isRelated).map(([other]) => other),
  );
}

/** All given names that a folded name can stand for, without itself. */
export function givenNameForms(name: string): readonly string[] {
  return formsOf.get(name) ?? [];
}
