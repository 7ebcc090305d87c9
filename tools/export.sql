-- Loads the tables of `feri export` into PostgreSQL 15 or later, replacing those of an earlier load:
--
--     feri export --home HOME --of orders --of workers --of fees --of findings --of statements \
--         --format csv -o tables
--     cd tables && psql -v ON_ERROR_STOP=1 -f export.sql DATABASE
--
-- The columns are those of Specs/export.md.

BEGIN;
CREATE SCHEMA IF NOT EXISTS feri;

DROP TABLE IF EXISTS feri.orders;
CREATE TABLE feri.orders (
    "order" text,
    seq bigint,
    received timestamptz,
    issued_by text,
    terms_seq bigint,
    programme text,
    occupation text,
    headcount bigint,
    months bigint,
    basic_wage bigint,
    basic_wage_currency text,
    scheduled_wage bigint,
    scheduled_wage_currency text,
    management_fee bigint,
    management_fee_currency text,
    chain text,
    worker_bears text,
    approved_on text,
    approved_headcount bigint,
    enrolled bigint,
    workers bigint,
    spoken bigint,
    all_spoken boolean,
    zero_fee_confirmed_nothing bigint,
    zero_fee_confirmed_no_recruitment_fee bigint,
    zero_fee_denied_by_worker bigint,
    zero_fee_declared bigint,
    zero_fee_paid_as_declared bigint,
    zero_fee_unknown bigint,
    verdict_vn text,
    verdict_jp text,
    verdict_order text,
    verdict_feri text,
    verdict_ilo text,
    verdict_rba text,
    verdict_evidence text,
    contents_not_seen bigint,
    as_of timestamptz,
    last_seq bigint,
    profile text,
    state text,
    assessed_level text,
    withdrawn_on text,
    closed_on text,
    contents_erased bigint,
    contents_erased_elsewhere bigint,
    chain_named_only text,
    neutralised text,
    PRIMARY KEY ("order")
);
\copy feri.orders FROM 'orders.csv' WITH (FORMAT csv, HEADER match, ENCODING 'UTF8')

DROP TABLE IF EXISTS feri.workers;
CREATE TABLE feri.workers (
    worker text,
    "order" text,
    enrolled_seq bigint,
    first_contact_on text,
    selected_on text,
    agency_contract_signed_on text,
    employment_contract_signed_on text,
    departed_on text,
    arrived_on text,
    employment_started_on text,
    left_employer_on text,
    returned_on text,
    accounts bigint,
    has_spoken boolean,
    zero_fee text,
    verdict_vn text,
    verdict_jp text,
    verdict_order text,
    verdict_feri text,
    verdict_ilo text,
    verdict_rba text,
    verdict_evidence text,
    contents_not_seen bigint,
    as_of timestamptz,
    state text,
    contents_erased bigint,
    contents_erased_elsewhere bigint,
    neutralised text,
    PRIMARY KEY (worker, "order")
);
\copy feri.workers FROM 'workers.csv' WITH (FORMAT csv, HEADER match, ENCODING 'UTF8')

DROP TABLE IF EXISTS feri.fees;
CREATE TABLE feri.fees (
    seq bigint,
    line bigint,
    received timestamptz,
    filed_by text,
    filed_by_kind text,
    operator_enrolled boolean,
    "order" text,
    worker text,
    perspective text,
    independent boolean,
    moment text,
    said_on text,
    present text,
    lines bigint,
    nothing_else boolean,
    corrects bigint,
    superseded_by bigint,
    payer text,
    payer_role text,
    payee text,
    payee_role text,
    kind text,
    ilo_category text,
    item text,
    amount bigint,
    currency text,
    paid_on text,
    method text,
    receipt text,
    receipt_sha256 text,
    note text,
    neutralised text,
    PRIMARY KEY (seq, line)
);
\copy feri.fees FROM 'fees.csv' WITH (FORMAT csv, HEADER match, ENCODING 'UTF8')

DROP TABLE IF EXISTS feri.findings;
CREATE TABLE feri.findings (
    "order" text,
    order_seq bigint,
    number bigint,
    worker text,
    standard text,
    rule text,
    severity text,
    outcome text,
    verdict_alone text,
    superseded boolean,
    voice boolean,
    seqs text,
    figures jsonb,
    title_en text,
    title_ja text,
    title_vi text,
    explanation_en text,
    explanation_ja text,
    explanation_vi text,
    resolve_en text,
    resolve_ja text,
    resolve_vi text,
    source text,
    source_article text,
    source_url text,
    source_status text,
    as_of timestamptz,
    profile text,
    balance jsonb,
    neutralised text,
    PRIMARY KEY ("order", number)
);
\copy feri.findings FROM 'findings.csv' WITH (FORMAT csv, HEADER match, ENCODING 'UTF8')

DROP TABLE IF EXISTS feri.statements;
CREATE TABLE feri.statements (
    seq bigint,
    received timestamptz,
    filed timestamptz,
    filed_by text,
    filed_by_kind text,
    signers text,
    operator_enrolled boolean,
    sealed boolean,
    seen boolean,
    type text,
    "order" text,
    worker text,
    party text,
    corrects bigint,
    superseded_by bigint,
    identity text,
    neutralised text,
    PRIMARY KEY (seq)
);
\copy feri.statements FROM 'statements.csv' WITH (FORMAT csv, HEADER match, ENCODING 'UTF8')

COMMIT;
