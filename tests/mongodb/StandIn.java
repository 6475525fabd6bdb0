import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A server that speaks MongoDB's protocol and keeps everything in memory, for tests on machines without MongoDB.
 * It presents itself as the only member of the replica set rs0. Of transactions it has what a client can get wrong:
 * the order of their commands, the commands that they may not hold, and that an aborted one leaves nothing behind.
 * It has no isolation: what a transaction writes is seen by others before it commits.
 */
public class StandIn extends MemoryBackend {
    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findandmodify");
    private static final Set<String> ALLOWED = Set.of(
        "insert", "update", "delete", "findandmodify", "find", "getmore", "aggregate", "distinct", "killcursors",
        "committransaction", "aborttransaction");

    private final String address;
    /** Open transactions by session and number: what each written collection held before. */
    private final Map<String, Map<String, List<Document>>> open = new HashMap<>();

    private StandIn(String address) {
        this.address = address;
    }

    @Override
    public synchronized Document handleCommand(Channel channel, String database, String command, Document query) {
        String name = command.toLowerCase();
        if (name.equals("ismaster")) return member(super.handleCommand(channel, database, command, query));
        if (!Boolean.FALSE.equals(query.get("autocommit"))) return super.handleCommand(channel, database, command, query);

        String transaction = query.get("lsid") + "#" + query.get("txnNumber");
        if (!ALLOWED.contains(name)) throw new MongoServerError(263, "OperationNotSupportedInTransaction", "Cannot run '" + command + "' in a transaction");
        if (Boolean.TRUE.equals(query.get("startTransaction"))) open.put(transaction, new HashMap<>());
        Map<String, List<Document>> before = open.get(transaction);
        if (before == null) throw new MongoServerError(251, "NoSuchTransaction", "The transaction has not been started, or has ended");

        switch (name) {
            case "committransaction":
                open.remove(transaction);
                return new Document("ok", 1.0);
            case "aborttransaction":
                open.remove(transaction);
                before.forEach(this::restore);
                return new Document("ok", 1.0);
            default:
                if (WRITES.contains(name)) before.computeIfAbsent(database + "." + query.get(command), this::contents);
                return super.handleCommand(channel, database, command, query);
        }
    }

    private Document member(Document answer) {
        return answer.append("setName", "rs0").append("setVersion", 1).append("hosts", List.of(address)).append("me", address)
            .append("primary", address).append("logicalSessionTimeoutMinutes", 30);
    }

    private MongoCollection<?> collection(String namespace) {
        int dot = namespace.indexOf('.');
        return resolveDatabase(namespace.substring(0, dot)).resolveCollection(namespace.substring(dot + 1), false);
    }

    private List<Document> contents(String namespace) {
        MongoCollection<?> collection = collection(namespace);
        return collection == null ? List.of() : collection.queryAllAsStream().map(Document::cloneDeeply).collect(Collectors.toList());
    }

    private void restore(String namespace, List<Document> documents) {
        MongoCollection<?> collection = collection(namespace);
        if (collection == null) return;
        collection.deleteDocuments(new Document(), 0);
        collection.insertDocuments(documents);
    }

    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        new MongoServer(new StandIn("127.0.0.1:" + port)).bind("127.0.0.1", port);
        System.out.println("mongodb://127.0.0.1:" + port + "/?replicaSet=rs0");
        Thread.currentThread().join();
    }
}
