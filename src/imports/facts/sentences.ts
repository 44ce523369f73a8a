// Each message states what was expected, what came and what to do. `{name}` is a placeholder for a value.

const OTHERWISE = 'Save its table as CSV without other sheets and columns, or split it.';
const HOLDS_NO_LIST =
  'but it contains no list. Expected a list of objects such as { id, name }. If the keys are the ids, move them into the objects.';

/** Stop the reading of a file and refuse the list. */
export const BROKEN = {
  'file.empty': 'The file is empty.',
  'file.pdf':
    'PDF files cannot be read. Get the list as a workbook, web page or CSV from its publisher, or copy its table into one of these.',
  'file.bytes':
    'The file contains NUL bytes, so it is not text, or it is UTF-16. Save the list as a workbook (XLSX), or as CSV in UTF-8.',
  'file.encoding': 'From here on, the file is not valid UTF-8; it may be Latin-1 (Windows-1252). Save it as UTF-8.',
  'file.large': 'The file has {size} bytes; lists {of} may have {most}.',
  'file.folder': 'This is a folder; a list {of} is one file.',
  'file.asciidoc': 'This is AsciiDoc. Save the rendered page as HTML, or its table as CSV.',
  'file.xml': 'XML files cannot be read. Get the list as a workbook, web page, JSON or CSV from its publisher.',
  'folder.empty': 'The folder contains no file that ends in .json.',
  'csv.broken':
    'This row is not valid CSV: {fault}. Put a value that contains quotes in quotes, and double the quotes inside it. Nothing from here on was read.',
  'json.broken': 'This is not a complete JSON text: {fault}.',
  'json.line': 'This line is not a complete JSON object.',
  'json.empty': `This is JSON, ${HOLDS_NO_LIST}`,
  'yaml.broken': 'From here on this is not YAML: {fault}.',
  'yaml.twice': 'The key "{key}" is repeated in its object. Remove one of the two.',
  'yaml.empty': `This is YAML, ${HOLDS_NO_LIST}`,
  'page.empty':
    'This page has neither a table nor bullets, so it holds no list. Put its names into one of these, or into CSV under a heading such as Service.',
  'workbook.old': 'This is an old workbook (.xls) or one with a password; save it as .xlsx without.',
  'workbook.broken': 'The workbook cannot be read: {fault}.',
  'workbook.empty': 'This is a ZIP, but not an XLSX workbook with sheets.',
  'document.none': 'There is no {wanted} here.',
  'document.oscal':
    'This is an OSCAL {root}. Catalogs, profiles, component definitions, mapping collections and system security plans are read.',
  'document.standard': 'The recipe sets one "standard", but there are {count} {documents} here. Import one at a time.',
  'document.title':
    'The document has no title (metadata.title) from which an id can be made. Add one, or import the document alone with "standard" in the recipe.',
  'list.heap': `Reading the list takes more than the {megabytes} MB of memory that a server allows. ${OTHERWISE}`,
  'list.time': `No rows were read for {seconds} seconds, so the server stopped waiting. ${OTHERWISE}`,
  'list.budget':
    'Reading was stopped because it took long while other lists waited. Nothing was imported. Send the list again later, or split it.',
  'list.deep': 'The list is nested too deeply to be read. Flatten it.',
  'list.name': 'A name has {given} characters here; names may have {most}.',
  'list.row': 'This row has {given} characters; the limit is {most}. Shorten it, or split it into several rows.',
  'list.rows': 'The list has more than {most} rows, the limit for lists of this kind. Split it.',
  'list.names': 'The list has more than {most} different names up to here; split it.',
};

/** Refuse the row, and with it the list. */
export const REFUSED = {
  'recipe.heading': 'The recipe names line {line} of "{table}" as its heading, which is not among its first rows.',
  'row.incomplete': 'The row has no {role}. Complete it, or take it out of the list.',
  'footnote.unread':
    'The row refers to the footnote "{text}", but lists of this kind cannot keep footnotes. Write the text in the row if it matters, and remove the mark.',
  'clause.number':
    '"{number}" is not a valid clause number. Use letters, digits and &._()-, with words only before a count such as “Recital 1”. Dates are not accepted.',
  'certificate.id': 'The row has no id, number, name or standard from which an id can be made.',
  'document.shape': 'An object{needed} was expected here.',
  'catalog.nameless': 'The control has neither a label nor an id of its own, so it has no number.',
  'profile.base':
    'The graph has no clauses of "{standard}", which the profile imports. Import its catalog first, or together with the profile.',
  'profile.control': 'The standard that the profile imports has no control "{control}".',
  'product.day': 'The day on which the product was authorized does not exist.',
  'seed.file': 'This is not a table of the seed format. Its tables are {tables}.',
  'seed.empty': 'The folder contains no table of the seed format: {tables}.',
  'seed.cells': 'The row has {cells} cells, but the heading has {columns} columns.',
  'seed.cell': 'This must be {wanted}, not "{cell}".',
  'seed.heading': 'The heading must have columns of {columns}, each once and all of {needed}; it has {given}.',
  'whole.nothing':
    'No row could be imported, and "whole: true" would end every existing entry. Check that this is the right list, or set "whole: false" in the recipe. To undo earlier imports of this source, use revert.',
  'row.contradicts': '{place} states {what} with a different {properties}. Remove one of the two.',
  'row.restated': 'An earlier row of the list states the same with other values. Remove one of the two.',
  'node.id': '"{id}" cannot be an id here: wanted one such as {example}.',
  'node.missing': 'Neither this import nor the graph has "{id}". Add it, or correct what refers to it.',
  'node.incomplete': '"{id}" is new to the graph and has no {property}.',
  'certificate.days': 'The last day in force, {last}, is before the day of issue, {first}.',
  'link.itself': 'The list says that "{id}" {verb} itself, which is impossible.',
  'clause.circle': 'A clause cannot be under itself, but "{id}" would be, by way of "{parent}".',
  'entry.days': 'The entry ends on {end}, which is not after its start on {start}.',
  'entry.extent': 'Only a service family has an extent, but "{id}" is a service.',
};

/** Refuse the row and the list until a line of the recipe settles it. */
export const REFUSED_UNTIL_SAID = {
  'recipe.column':
    'The recipe gives the column "{column}" of "{table}" the role {role}, but one of the two does not exist. The columns are {columns}, and the roles are {roles}. Correct the recipe.',
  'cell.unfit': 'The column "{column}" {fault}. Correct the cell, or set the column to "ignore" in the recipe.',
  'row.certificate':
    'Nothing names the certificate of the row. Set "certificate" in the recipe, or give a column this role.',
  'clause.repeated':
    'An earlier row has the number "{number}", as "{first}". Remove one of the two, or leave out a table that repeats another. If the list has several rows for each clause, it is of another kind: set "list" in the recipe.',
  'certificate.unnamed':
    'Line {line} also describes a certificate of "{standard}", with other values. Give the column that distinguishes them the role "name" or "number" in the recipe.',
  'whole.unread':
    'The recipe says that the list is complete, but part of it was not read or is skipped, so no entry can end. Settle that in the recipe, or set "whole: false".',
  'responsibility.environment':
    'Responsibilities hold in an environment, which the list does not name. Set "environment" in the recipe.',
  'responsibility.standard': 'The list does not name the standard of these controls. Set "standard" in the recipe.',
  'plan.nameless':
    'The {system} has no name by which its certificate can be found. Import the plan alone, with "certificate" in the recipe.',
};

/** Leave out the row and import the rest. */
export const LEFT_OUT = {
  'row.flagged': 'The row is left out: the recipe leaves out rows with cells that are {flag}.',
  'row.alone': 'The row contains only "{text}", and is left out.',
  'clause.unnumbered':
    '{text} has no number, and is left out. Clauses under it move under the next numbered clause above.',
  'name.in-passing': '"{name}" is unknown and only mentioned in passing, so this was left out.',
  'catalog.nameless-group':
    'The group has neither a label nor an id of its own; what it holds goes under what is above it.',
  'certificate.standardless': 'The row names no standard, and is left out.',
  'clause.other': '{standard} has no clause "{number}" of that title. It is left out, as the recipe says.',
  'mapping.open': 'The entry is left out: {fault}, so it does not say how whole clauses relate.',
  'product.nameless': 'The entry is left out, since it names no {wanted}.',
  'product.silent':
    'The service is left out: its product has the status “{status}”, which does not say that its services are in scope. If they are, import them by a list of services.',
  'policy.open':
    'No responsibility is taken for the clause: its {count} policies do not show whether the provider or the customer meets it. Give the definitions that were not found beside the list, or state it in a list of responsibilities.',
};

/** Something was not read, so a whole list cannot end entries. */
export const UNREAD = {
  'recipe.table':
    'The recipe names a table "{table}", which the list does not have. Take it out of the recipe{instead}.',
  'table.unread':
    'Nothing of the table "{table}" was read ({count} rows): its columns are not those of {list}. Give them roles in the recipe, or set "read: false".',
  'table.cut':
    'The page ends inside the table "{table}", so rows may be missing. Save the complete page again, or close the open tags.',
  'rows.over':
    'Rows with several cells above the heading in line {line} were not read. If they are not part of the list, set "heading: {line}" in the recipe.',
  'column.unread':
    '{count} cells under "{column}" were not read. Give the column a role in the recipe, or set it to "ignore".',
  'cell.unread': '"{text}" under "{column}" was not read: {fault}. The rest of its row was.',
  'product.unnumbered': 'The product has no id, so it cannot be told from others.',
  'product.status': '{count} products have no status. They count as not certified, and their services are left out.',
};

/** Change nothing. */
export const REMARKS = {
  'recipe.public':
    'The list has the shape of “{title}”, so lines of the recipe {name} that comes with the program were used. Yours go before them.',
  'columns.ignored': 'The recipe ignores columns: {names}.',
  'tables.left-out': 'The recipe leaves out tables: {names}.',
  'bullets.unread':
    'Bullets were not read as part of the list: {names}. To read one, add it to the tables of the recipe.',
  'rows.declared': 'The list declares {declared}, and has {count} rows here: "{text}".',
  'list.undated':
    'The list has no date, so {day} is used. The newest list of {source} so far is dated {newest}. If this one is older, give its day with --as-of.',
  'property.stays': 'The {property} of {id} remains {value}; the list states "{said}".',
  'entries.placed':
    '{entries} of {certificate} without an environment got {environment}, the only environment of the certificate.',
  'entries.unplaced':
    'No environment is assumed any longer for {entries} of {certificate} without one, since the certificate applies {where}.',
  'graph.kept': '{fault}',
  'mark.unexplained': '"{text}" has the footnote mark {mark}, but the list has no such footnote.',
  'footnote.unborne': 'No cell refers to the footnote {mark}, "{text}".',
  'ticks.read': 'Words under “{columns}”{tables} are read so: {words}.',
  'until.first':
    'Days under "{column}" are read as the first day on which the row no longer applies. For the last day on which it applies, use the role "expires".',
  'clause.parents': 'No column names the parent clause, so it was inferred from the number.',
  'clause.spelling': '"{number}" is another spelling of the known clause {known}.',
  'files.passed-over': '{count} files do not end in .json and were not read: {files}.',
  'name.replaced':
    '"{text}" now means {id}, and is no longer an alias of {former} by {source}. What earlier imports stated under this name stays, unless the list is complete or they are undone.',
  'names.skipped':
    'Every row with one of these names is left out, as the recipe or a proposal that was taken says: {names}.',
  'names.unused': 'The recipe defines {count} names that no row has, such as "{name}".',
  'document.others': 'Only {wanted} are imported; the file also contains {others}.',
  'document.options':
    'Each product names its own certificate, environment and standard, so those of the recipe are ignored.',
  'document.empty': 'The {wanted} contains nothing to import.',
  'responsibility.any-certificate': 'No certificate was named, so the responsibilities apply under any certificate.',
  'responsibility.silent':
    '{silent} of {count} controls have nothing provided, inherited, satisfied or left as a responsibility.',
  'catalog.number':
    'The clause uses its id, "{number}", as its number: its label "{label}" is not a number, or belongs to an earlier clause.',
  'catalog.edition': 'The edition is unknown: "{version}" may be the version of the file only. It is kept as a note.',
  'catalog.text':
    'The texts of {count} clauses were not kept, since the list states no licence. To keep them, set "licence" of "source" in the recipe.',
  'profile.modify':
    'The profile also sets {parameters} parameters and alters {controls} controls, which is not kept: a clause of the baseline has the title of the standard’s.',
  'plan.absent': 'What is "{list}" belongs to an implementation that is "{state}", and does not count.',
  'plan.away':
    '{count} statements refer to others that no file of the list has. They are accepted as this one states them.',
  'plan.reference':
    'What is "{list}" must refer to one of "{wanted}", but {uuid} is one of "{found}"; the reference is not followed, and nothing counts as inherited or satisfied by it.',
  'plan.certificate':
    'The recipe names one certificate, but none of the {count} systems is leveraged by all others, so it is not known which one the certificate is for. Each certificate is looked up by the name of its system. Import the plans one by one to name each.',
  'product.level': 'The product has no level by name ({level}), so it certifies nothing.',
  'policy.ungrouped': '{count} policies are in no group, so they count for no clause.',
  'policy.missing':
    'The definition {definition} was not found, so it is not known whose part of {groups} it is. Give its file together with the list.',
};
