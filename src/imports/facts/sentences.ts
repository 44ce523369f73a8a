// Each message states what was expected, what came and what to do. `{name}` is a placeholder for a value.

const OTHERWISE = 'Save its table as CSV without other sheets and columns, or split it.';
const HOLDS_NO_LIST =
  'but it holds no list: wanted one of objects such as { id, name }. Where its keys are the ids, write them into the objects.';

/** Stop the reading of a file and refuse the list. */
export const BROKEN = {
  'file.empty': 'The file is empty.',
  'file.pdf':
    'This is a PDF, which is not read: take the list as a workbook, a page or CSV from where it was published, or copy its table into one of these.',
  'file.bytes':
    'The file holds NUL bytes: it is no text, or UTF-16. Save the list as a workbook (XLSX), or as CSV in UTF-8.',
  'file.encoding': 'From here on the file is no UTF-8 text; it may be Latin-1 (Windows-1252). Save it as UTF-8.',
  'file.large': 'The file has {size} bytes; lists {of} may have {most}.',
  'file.folder': 'This is a folder; a list {of} is one file.',
  'file.asciidoc': 'This is AsciiDoc. Save the page that is made of it as HTML, or its table as CSV.',
  'file.xml':
    'This is XML, which is not read: take the list as a workbook, a page, JSON or CSV from where it was published.',
  'folder.empty': 'The folder holds no file that ends in .json.',
  'csv.broken':
    'This row is not CSV: {fault}. A value that holds a quote is quoted, and that quote written twice. Nothing from here on was read.',
  'json.broken': 'This is not a complete JSON text: {fault}.',
  'json.line': 'This line is not a complete JSON object.',
  'json.empty': `This is JSON, ${HOLDS_NO_LIST}`,
  'yaml.broken': 'From here on this is not YAML: {fault}.',
  'yaml.twice': 'The key "{key}" stands in its object twice; take one of the two out.',
  'yaml.empty': `This is YAML, ${HOLDS_NO_LIST}`,
  'page.empty':
    'This page has neither a table nor bullets, so it holds no list. Put its names into one of these, or into CSV under a heading such as Service.',
  'page.tableless':
    'No table is in this page as it was saved, and bullets of a web page are not read. Put its names into CSV under a heading such as Service.',
  'workbook.old': 'This is an old workbook (.xls) or one with a password; save it as .xlsx without.',
  'workbook.broken': 'The workbook cannot be read: {fault}.',
  'workbook.empty': 'This is a ZIP, but not an XLSX workbook with sheets.',
  'document.none': 'There is no {wanted} here.',
  'document.oscal':
    'This is an OSCAL {root}. Catalogs, profiles, component definitions, mapping collections and system security plans are read.',
  'document.standard':
    'There are {count} {documents} here, so "standard" of the recipe does not tell which it names. Import one at a time.',
  'document.title':
    'The document has no title (metadata.title) of which an id could be made. Give it one, or set "standard" in the recipe of a list that is this document alone.',
  'list.heap': `The list takes more than the {megabytes} MB of memory that a server has for reading one. ${OTHERWISE}`,
  'list.time': `Nothing was read of the list for {seconds} seconds, and a server waits no longer. ${OTHERWISE}`,
  'list.budget':
    'The list was long in reading while lists of others waited, and was ended for them; nothing of it was taken. Send it again later, or split it.',
  'list.deep': 'Something in the list stands within so many others that it cannot be read; write it with fewer.',
  'list.name': 'A name has {given} characters here; names may have {most}.',
  'list.row':
    'What stands here takes {given} characters, more than the {most} that a row may hand on; shorten it, or make several rows of it.',
  'list.rows': 'The list has more than {most} rows, and is of a kind that is taken as a whole; split it.',
  'list.names': 'The list has more than {most} different names up to here; split it.',
};

/** Refuse the row, and with it the list. */
export const REFUSED = {
  'recipe.heading': 'The recipe names line {line} of "{table}" as its heading, which is not among its first rows.',
  'row.incomplete': 'The row has no {role}. Complete it, or take it out of the list.',
  'footnote.unread':
    'A mark in the row leads to the footnote "{text}", for which such a list has no place. Write it in the row where it matters, and take the mark away.',
  'clause.number':
    '"{number}" cannot be the number of a clause: wanted letters, digits and &._()-, words only before a count such as “Recital 1”, and no day.',
  'certificate.id': 'The row has no id, number, name or standard of which an id could be made.',
  'document.shape': 'An object{needed} was expected here.',
  'catalog.nameless': 'The control has neither a label nor an id of its own, so it has no number.',
  'profile.base':
    'The graph holds no clause of "{standard}", which the profile imports. Import its catalog first, or give it beside the profile.',
  'profile.control': 'The standard that the profile imports has no control "{control}".',
  'product.day': 'The day on which the product was authorized does not exist.',
  'seed.file': 'No table of the seed format is called so; there are {tables}.',
  'seed.empty': 'The folder holds no table of the seed format: {tables}.',
  'seed.cells': 'The row has {cells} cells, but the heading has {columns} columns.',
  'seed.cell': 'This must be {wanted}, not "{cell}".',
  'seed.heading': 'The heading must have columns of {columns}, each once and all of {needed}; it has {given}.',
  'whole.nothing':
    'Nothing of the list could be taken, so that it is the whole of nothing: look whether it is the list that is meant, or set "whole: false" in the recipe. To take back what its source said before, undo its imports with revert.',
  'row.contradicts': '{place} says {what} with another {properties}; one of the two must go.',
  'row.restated': 'An earlier row of the list states the same with other values; one of the two must go.',
  'node.id': '"{id}" cannot be an id here: wanted one such as {example}.',
  'node.missing': 'Neither this import nor the graph has "{id}". Add it, or correct what refers to it.',
  'node.incomplete': '"{id}" is new to the graph and has no {property}.',
  'certificate.days': 'The last day in force, {last}, is before the day of issue, {first}.',
  'link.itself': '"{id}" {verb} itself, says the list, which cannot be.',
  'clause.circle': 'A clause cannot stand under itself, as "{id}" would by way of "{parent}".',
  'entry.days': 'The entry ends on {end}, which is not after its start on {start}.',
  'entry.extent': 'Only a service family has an extent, but "{id}" is a service.',
};

/** Refuse the row and the list until a line of the recipe settles it. */
export const REFUSED_UNTIL_SAID = {
  'recipe.column':
    'The recipe gives the column "{column}" of "{table}" the role {role}; one of the two does not exist. There are the columns {columns}, and the roles {roles}. Correct it in the recipe.',
  'cell.unfit': 'The column "{column}" {fault}. Correct the cell, or set the column to "ignore" in the recipe.',
  'row.certificate':
    'Nothing names the certificate of the row. Set "certificate" in the recipe, or give a column this role.',
  'clause.repeated':
    'The number "{number}" stands in an earlier row, as "{first}". Take one of the two out, or leave out a table that repeats another. A list with several rows of a clause is of another kind: say which with "list" in the recipe.',
  'certificate.unnamed':
    'Line {line} tells of a certificate of "{standard}", too, and says otherwise. Give the column that tells the two apart the role "name" or "number" in the recipe.',
  'whole.unread':
    'The list is to be the whole of its source, but something of it was not read or is skipped, so nothing can end. Settle that in the recipe, or set "whole: false".',
  'responsibility.environment':
    'Responsibilities hold in an environment, which the list does not name. Set "environment" in the recipe.',
  'responsibility.standard':
    'The list does not say of which standard these controls are. Set "standard" in the recipe.',
  'plan.nameless':
    'The {system} has no name by which its certificate could be found. Import the plan alone, with "certificate" in the recipe.',
};

/** Leave out the row and import the rest. */
export const LEFT_OUT = {
  'row.flagged': 'The row is left out: the recipe leaves out rows with cells that are {flag}.',
  'row.alone': '"{text}" stands alone in its row, and is left out.',
  'clause.unnumbered': '{text} has no number, and is left out. What is under it stands under the next number above.',
  'name.in-passing': '"{name}" is named in passing only and is not known, so this was left out.',
  'catalog.nameless-group':
    'The group has neither a label nor an id of its own; what it holds goes under what is above it.',
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
    'The page ends before the table "{table}" is closed, so rows may be missing. Save it anew, to its end, or close what is open.',
  'rows.over':
    'Rows with several cells stand over the heading in line {line}, and were not read. If they are none of the list, set "heading: {line}" in the recipe.',
  'column.unread':
    'Nothing of the column "{column}" was read: {count} cells. Give it a role in the recipe, or "ignore".',
  'cell.unread': '"{text}" under "{column}" was not read: {fault}. The rest of its row was.',
  'product.unnumbered': 'The product has no id, which is its number: nothing would tell it from others.',
  'product.status': '{count} products have no status, so nothing is taken to be certified, and services are left out.',
};

/** Change nothing. */
export const REMARKS = {
  'recipe.public':
    'The list has the shape of “{title}”, so lines of the recipe {name} that comes with the program were used. Yours go before them.',
  'columns.ignored': 'The recipe ignores columns: {names}.',
  'tables.left-out': 'The recipe leaves out tables: {names}.',
  'bullets.unread':
    'The page has tables, so bullets were not read: {names}. Add one to the tables of the recipe if it is part of the list.',
  'rows.declared': 'The list declares {declared}, and has {count} rows here: "{text}".',
  'list.undated':
    'The list tells no day, so that it is taken as of {day}; the newest of {source} so far is as of {newest}. If this one is older, say so with --as-of.',
  'property.stays': 'The {property} of {id} stays {value}; the list says "{said}".',
  'entries.placed':
    '{environment} is taken for {entries} of {certificate} without an environment, since the certificate applies in no other.',
  'entries.unplaced':
    'No environment is taken any more for {entries} of {certificate} without an environment, since the certificate applies {where}.',
  'graph.kept': '{fault}',
  'mark.unexplained': '"{text}" bears the footnote mark {mark}, and no text of the list begins with it.',
  'footnote.unborne': 'No cell bears the mark {mark} of the footnote "{text}".',
  'ticks.read': 'Words under “{columns}”{tables} are read so: {words}.',
  'until.first':
    'Each day under "{column}" is taken as the first on which the row no longer holds. The role "expires" takes it as the last on which it does.',
  'clause.parents': 'No column tells what the clause stands under, so that was taken from its number.',
  'clause.spelling': '"{number}" is the clause {known} of the graph, spelled otherwise.',
  'files.passed-over': '{count} files do not end in .json and were not read: {files}.',
  'name.replaced':
    '"{text}" means {id} now, and is no alias of {former} by {source} any more. What was imported under it before stays, unless the list is the whole of its source or that import is undone.',
  'names.skipped':
    'Every row with one of these names is left out, as the recipe or a proposal that was taken says: {names}.',
  'names.unused': 'The recipe gives {count} names a meaning that no row has, such as "{name}".',
  'document.others': 'Only {wanted} are taken; the file holds others, too: {others}.',
  'document.options':
    'Each product names its certificate, environment and standard itself, so those of the recipe mean nothing.',
  'document.empty': 'The {wanted} holds nothing that could be taken.',
  'responsibility.any-certificate': 'No certificate was named, so the responsibilities hold through any.',
  'responsibility.silent':
    'Of {silent} of {count} controls nothing is provided, inherited, satisfied or left as a responsibility.',
  'catalog.number':
    'The clause goes by its id, as "{number}": its label "{label}" is no number, or stands at an earlier clause.',
  'catalog.edition': 'The edition is left open: "{version}" may be the version of the file only. It is kept as a note.',
  'catalog.text':
    'The words of {count} clauses were not taken: the list does not say under which licence. Set "licence" of "source" in the recipe, and they are kept.',
  'profile.modify':
    'The profile also sets {parameters} parameters and alters {controls} controls, which is not kept: a clause of the baseline has the title of the standard’s.',
  'plan.absent': 'What is "{list}" belongs to an implementation that is "{state}", and does not count.',
  'plan.away':
    '{count} statements refer to others that no file of the list has. They are taken on the word of this one.',
  'plan.reference':
    'What is "{list}" must refer to one of "{wanted}", but {uuid} is one of "{found}"; the reference is not followed, and nothing counts as inherited or satisfied by it.',
  'plan.certificate':
    'The recipe names one certificate, but none of the {count} systems is leveraged by all others, so it is not known which one the certificate is for. Each certificate is looked up by the name of its system. Import the plans one by one to name each.',
  'product.level': 'The product has no level by name ({level}), so it certifies nothing.',
  'policy.ungrouped': '{count} policies are in no group, so that they count for no clause.',
  'policy.missing':
    'The definition {definition} was not found, so it is not known whose part of {groups} it is. Give its file beside the list.',
};
