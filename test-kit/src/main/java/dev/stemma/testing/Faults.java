package dev.stemma.testing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Random;
import java.util.Set;

/** A database whose users die at random points: before a write, or after it and before its answer. */
public final class Faults {

    private static final Set<String> WRITES = Set.of("updateOne", "updateMany", "insertOne", "replaceOne", "bulkWrite");

    private final Random random;
    private final double chance;

    /**
     * Faults by chance.
     *
     * @param chance that the user dies before a write, and that it dies after it; from 0 to 1
     */
    public Faults(Random random, double chance) {
        this.random = random;
        this.chance = chance;
    }

    /** Whoever wrote is dead; what they had not written yet is not written. */
    public static final class Death extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** The same database for users who may die. */
    public MongoDatabase in(MongoDatabase database) {
        return proxy(MongoDatabase.class, database, (method, arguments) -> {
            Object result = invoke(database, method, arguments);
            return result instanceof MongoCollection<?> collection ? in(collection) : result;
        });
    }

    private MongoCollection<?> in(MongoCollection<?> collection) {
        return proxy(MongoCollection.class, collection, (method, arguments) -> {
            boolean write = WRITES.contains(method.getName());
            if (write && random.nextDouble() < chance) {
                throw new Death();
            }
            Object result = invoke(collection, method, arguments);
            if (write && random.nextDouble() < chance) {
                throw new Death();
            }
            return result;
        });
    }

    private interface Call {
        Object of(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, T target, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> call.of(method, arguments)));
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
