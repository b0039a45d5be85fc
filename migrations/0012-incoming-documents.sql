/* The book of incoming documents (30/2020/NĐ-CP, phụ lục IV): the day it came, who wrote it, who deals with it. Its year and
   number are those of arrival; `issued_on` and `symbol` are the sender's own. */
alter table app.document_entry add column received_on date;
alter table app.document_entry add column issuer text;
alter table app.document_entry add column passed_to text;
alter table app.document_entry add check (
  book = 'outgoing' and received_on is null and issuer is null and passed_to is null
  or book = 'incoming' and received_on is not null and issuer is not null
);
