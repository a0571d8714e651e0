CREATE TABLE "columns" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"table_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"data_type" text NOT NULL,
	"nullable" boolean NOT NULL,
	"default_expression" text,
	"identity" text,
	"generated_expression" text,
	"semantic_type" text,
	"comment" text,
	"source" text NOT NULL,
	"confidence" real NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "columns_name_unique" UNIQUE("table_id","name"),
	CONSTRAINT "columns_position_check" CHECK ("columns"."position" > 0),
	CONSTRAINT "columns_identity_check" CHECK ("columns"."identity" in ('always', 'by_default')),
	CONSTRAINT "columns_source_check" CHECK ("columns"."source" in ('database', 'sql', 'openapi', 'web_form', 'test_case', 'domain_pack', 'user')),
	CONSTRAINT "columns_confidence_check" CHECK ("columns"."confidence" between 0 and 1)
);

CREATE TABLE "connections" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"host" text NOT NULL,
	"port" integer DEFAULT 5432 NOT NULL,
	"database" text NOT NULL,
	"username" text NOT NULL,
	"ssl_mode" text DEFAULT 'prefer' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "connections_name_unique" UNIQUE("name"),
	CONSTRAINT "connections_port_check" CHECK ("connections"."port" between 1 and 65535),
	CONSTRAINT "connections_ssl_mode_check" CHECK ("connections"."ssl_mode" in ('disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'))
);

CREATE TABLE "dataset_metadata" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"origin" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "dataset_metadata_name_origin_unique" UNIQUE("name","origin"),
	CONSTRAINT "dataset_metadata_origin_check" CHECK ("dataset_metadata"."origin" in ('synthetic', 'subset', 'mask'))
);

CREATE TABLE "dataset_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dataset_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"job_id" uuid,
	"schema_version_id" uuid,
	"location" text NOT NULL,
	"seed" text NOT NULL,
	"locale" text NOT NULL,
	"tables" jsonb NOT NULL,
	"row_count" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "dataset_versions_version_unique" UNIQUE("dataset_id","version"),
	CONSTRAINT "dataset_versions_version_check" CHECK ("dataset_versions"."version" > 0),
	CONSTRAINT "dataset_versions_row_count_check" CHECK ("dataset_versions"."row_count" >= 0)
);

CREATE TABLE "environments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"label" text,
	"protected" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "environments_name_unique" UNIQUE("name")
);

CREATE TABLE "job_logs" (
	"job_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"operation" text,
	"level" text NOT NULL,
	"message" text NOT NULL,
	CONSTRAINT "job_logs_pkey" PRIMARY KEY("job_id","sequence"),
	CONSTRAINT "job_logs_sequence_check" CHECK ("job_logs"."sequence" > 0),
	CONSTRAINT "job_logs_operation_check" CHECK ("job_logs"."operation" in ('discover', 'pii', 'subset', 'mask', 'synthetic', 'provision')),
	CONSTRAINT "job_logs_level_check" CHECK ("job_logs"."level" in ('debug', 'info', 'warn', 'error'))
);

CREATE TABLE "jobs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"workflow_id" text NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"summary" text NOT NULL,
	"operations" text[] NOT NULL,
	"test_case_id" text,
	"test_case_path" text,
	"request_json" jsonb NOT NULL,
	"result_json" jsonb,
	"row_count" bigint DEFAULT 0 NOT NULL,
	"error_message" text,
	"log_lines" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	CONSTRAINT "jobs_status_check" CHECK ("jobs"."status" in ('pending', 'running', 'completed', 'failed', 'cancelled', 'interrupted')),
	CONSTRAINT "jobs_operations_check" CHECK ("jobs"."operations" <@ array['discover', 'pii', 'subset', 'mask', 'synthetic', 'provision']::text[]),
	CONSTRAINT "jobs_row_count_check" CHECK ("jobs"."row_count" >= 0),
	CONSTRAINT "jobs_finished_check" CHECK (("jobs"."finished_at" is null) = ("jobs"."status" in ('pending', 'running')))
);

CREATE TABLE "lineage" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"job_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"source_kind" text NOT NULL,
	"source_id" text NOT NULL,
	"source_table" text,
	"source_column" text,
	"target_kind" text NOT NULL,
	"target_id" text NOT NULL,
	"target_table" text,
	"target_column" text,
	"how" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "lineage_position_unique" UNIQUE("job_id","position"),
	CONSTRAINT "lineage_source_kind_check" CHECK ("lineage"."source_kind" in ('test_case', 'dataset', 'table')),
	CONSTRAINT "lineage_target_kind_check" CHECK ("lineage"."target_kind" in ('test_case', 'dataset', 'table'))
);

CREATE TABLE "masking_rules" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"schema_name" text,
	"table_name" text,
	"column_name" text,
	"pii_type" text,
	"technique" text NOT NULL,
	"parameters" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "masking_rules_scope_check" CHECK ((num_nonnulls("masking_rules"."schema_name", "masking_rules"."table_name", "masking_rules"."column_name") = 3 and "masking_rules"."pii_type" is null) or (num_nonnulls("masking_rules"."schema_name", "masking_rules"."table_name", "masking_rules"."column_name") = 0 and "masking_rules"."pii_type" is not null))
);

CREATE TABLE "pii_classification" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"column_id" uuid NOT NULL,
	"pii_type" text NOT NULL,
	"confidence" real NOT NULL,
	"technique" text,
	"evidence" jsonb NOT NULL,
	"decided_by" text DEFAULT 'detection' NOT NULL,
	"job_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "pii_classification_column_id_unique" UNIQUE("column_id"),
	CONSTRAINT "pii_classification_confidence_check" CHECK ("pii_classification"."confidence" between 0 and 1),
	CONSTRAINT "pii_classification_decided_by_check" CHECK ("pii_classification"."decided_by" in ('detection', 'user'))
);

CREATE TABLE "relationships" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"schema_version_id" uuid NOT NULL,
	"name" text NOT NULL,
	"from_table_id" uuid NOT NULL,
	"from_columns" text[] NOT NULL,
	"to_table_id" uuid,
	"to_schema_name" text NOT NULL,
	"to_table_name" text NOT NULL,
	"to_columns" text[] NOT NULL,
	"on_delete" text NOT NULL,
	"on_update" text NOT NULL,
	"deferrable" boolean NOT NULL,
	"virtual" boolean NOT NULL,
	"source" text NOT NULL,
	"confidence" real NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "relationships_columns_check" CHECK (cardinality("relationships"."from_columns") = cardinality("relationships"."to_columns")),
	CONSTRAINT "relationships_on_delete_check" CHECK ("relationships"."on_delete" in ('no action', 'restrict', 'cascade', 'set null', 'set default')),
	CONSTRAINT "relationships_on_update_check" CHECK ("relationships"."on_update" in ('no action', 'restrict', 'cascade', 'set null', 'set default')),
	CONSTRAINT "relationships_source_check" CHECK ("relationships"."source" in ('database', 'sql', 'openapi', 'web_form', 'test_case', 'domain_pack', 'user')),
	CONSTRAINT "relationships_confidence_check" CHECK ("relationships"."confidence" between 0 and 1)
);

CREATE TABLE "schema_versions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"schema_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"hash" text NOT NULL,
	"schema_json" json NOT NULL,
	"table_count" integer NOT NULL,
	"job_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "schema_versions_version_unique" UNIQUE("schema_id","version"),
	CONSTRAINT "schema_versions_version_check" CHECK ("schema_versions"."version" > 0)
);

CREATE TABLE "schemas" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"source" text NOT NULL,
	"connection_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "schemas_name_source_unique" UNIQUE("name","source"),
	CONSTRAINT "schemas_source_check" CHECK ("schemas"."source" in ('database', 'sql', 'openapi', 'web_form', 'test_case', 'domain_pack', 'user'))
);

CREATE TABLE "tables" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"schema_version_id" uuid NOT NULL,
	"schema_name" text NOT NULL,
	"name" text NOT NULL,
	"comment" text,
	"source" text NOT NULL,
	"confidence" real NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "tables_name_unique" UNIQUE("schema_version_id","schema_name","name"),
	CONSTRAINT "tables_source_check" CHECK ("tables"."source" in ('database', 'sql', 'openapi', 'web_form', 'test_case', 'domain_pack', 'user')),
	CONSTRAINT "tables_confidence_check" CHECK ("tables"."confidence" between 0 and 1)
);

ALTER TABLE "columns" ADD CONSTRAINT "columns_table_id_tables_id_fk" FOREIGN KEY ("table_id") REFERENCES "public"."tables"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "dataset_versions" ADD CONSTRAINT "dataset_versions_dataset_id_dataset_metadata_id_fk" FOREIGN KEY ("dataset_id") REFERENCES "public"."dataset_metadata"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "dataset_versions" ADD CONSTRAINT "dataset_versions_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE set null ON UPDATE no action;

ALTER TABLE "dataset_versions" ADD CONSTRAINT "dataset_versions_schema_version_id_schema_versions_id_fk" FOREIGN KEY ("schema_version_id") REFERENCES "public"."schema_versions"("id") ON DELETE set null ON UPDATE no action;

ALTER TABLE "job_logs" ADD CONSTRAINT "job_logs_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "lineage" ADD CONSTRAINT "lineage_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "pii_classification" ADD CONSTRAINT "pii_classification_column_id_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."columns"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "pii_classification" ADD CONSTRAINT "pii_classification_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE set null ON UPDATE no action;

ALTER TABLE "relationships" ADD CONSTRAINT "relationships_schema_version_id_schema_versions_id_fk" FOREIGN KEY ("schema_version_id") REFERENCES "public"."schema_versions"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "relationships" ADD CONSTRAINT "relationships_from_table_id_tables_id_fk" FOREIGN KEY ("from_table_id") REFERENCES "public"."tables"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "relationships" ADD CONSTRAINT "relationships_to_table_id_tables_id_fk" FOREIGN KEY ("to_table_id") REFERENCES "public"."tables"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "schema_versions" ADD CONSTRAINT "schema_versions_schema_id_schemas_id_fk" FOREIGN KEY ("schema_id") REFERENCES "public"."schemas"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "schema_versions" ADD CONSTRAINT "schema_versions_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE set null ON UPDATE no action;

ALTER TABLE "schemas" ADD CONSTRAINT "schemas_connection_id_connections_id_fk" FOREIGN KEY ("connection_id") REFERENCES "public"."connections"("id") ON DELETE set null ON UPDATE no action;

ALTER TABLE "tables" ADD CONSTRAINT "tables_schema_version_id_schema_versions_id_fk" FOREIGN KEY ("schema_version_id") REFERENCES "public"."schema_versions"("id") ON DELETE cascade ON UPDATE no action;

CREATE INDEX "dataset_versions_job_id_index" ON "dataset_versions" USING btree ("job_id");

CREATE INDEX "dataset_versions_schema_version_id_index" ON "dataset_versions" USING btree ("schema_version_id");

CREATE INDEX "dataset_versions_created_at_index" ON "dataset_versions" USING btree ("created_at" DESC NULLS FIRST);

CREATE INDEX "jobs_created_at_index" ON "jobs" USING btree ("created_at" DESC NULLS FIRST);

CREATE INDEX "jobs_status_index" ON "jobs" USING btree ("status");

CREATE INDEX "jobs_test_case_id_index" ON "jobs" USING btree ("test_case_id","created_at" DESC NULLS FIRST);

CREATE INDEX "lineage_source_index" ON "lineage" USING btree ("source_kind","source_id");

CREATE INDEX "lineage_target_index" ON "lineage" USING btree ("target_kind","target_id");

CREATE UNIQUE INDEX "masking_rules_column_unique" ON "masking_rules" USING btree ("schema_name","table_name","column_name") WHERE "masking_rules"."column_name" is not null;

CREATE UNIQUE INDEX "masking_rules_pii_type_unique" ON "masking_rules" USING btree ("pii_type") WHERE "masking_rules"."pii_type" is not null;

CREATE INDEX "pii_classification_pii_type_index" ON "pii_classification" USING btree ("pii_type");

CREATE INDEX "pii_classification_job_id_index" ON "pii_classification" USING btree ("job_id");

CREATE INDEX "relationships_schema_version_id_index" ON "relationships" USING btree ("schema_version_id");

CREATE INDEX "relationships_from_table_id_index" ON "relationships" USING btree ("from_table_id");

CREATE INDEX "relationships_to_table_id_index" ON "relationships" USING btree ("to_table_id");

CREATE INDEX "schema_versions_job_id_index" ON "schema_versions" USING btree ("job_id");

CREATE INDEX "schemas_connection_id_index" ON "schemas" USING btree ("connection_id");
